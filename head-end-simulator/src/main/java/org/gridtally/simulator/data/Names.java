package org.gridtally.simulator.data;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names that can stand in an address and are given once. */
public final class Names {
    private final Set<String> given = new HashSet<>();

    /** The name of a file without its extension, with a number behind it when it is taken. */
    public String withoutExtension(String fileName) {
        int dot = fileName.lastIndexOf('.');
        String stem = dot > 0 ? fileName.substring(0, dot) : fileName;
        return unique(stem.replaceAll("[^A-Za-z0-9._-]", "_"), "");
    }

    /** The name of a file as it is, with a number before its extension when it is taken. */
    public String keeping(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot > 0 ? unique(fileName.substring(0, dot), fileName.substring(dot)) : unique(fileName, "");
    }

    private String unique(String stem, String extension) {
        String name = stem + extension;
        for (int i = 2; !given.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = stem + "-" + i + extension;
        }
        return name;
    }
}
