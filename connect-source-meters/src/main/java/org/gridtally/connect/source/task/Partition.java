package org.gridtally.connect.source.task;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/**
 * What a position belongs to: one (head-end, meter group) or one (head-end, file), as Connect stores it.
 *
 * <p>Connect finds a position by the bytes of its partition's JSON, so the order of the keys counts. It must be the same
 * in every JVM, which that of {@code Map.of} is not, and the one Connect itself writes when an operator alters offsets,
 * which is that of a {@code HashMap}.
 */
public record Partition(Map<String, String> key) {
    /** Key of every partition: the head-end's identifier. */
    public static final String HEAD_END = "head_end";

    public Partition {
        key = Collections.unmodifiableMap(new HashMap<>(key));
    }

    /** The partition of one part (a meter group, a file) of a head-end. */
    public static Partition of(String headEnd, String part, String name) {
        return new Partition(Map.of(HEAD_END, headEnd, part, name));
    }
}
