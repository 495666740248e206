package org.gridtally.connect.source.task;

import java.util.Map;

/** What a position belongs to: one (head-end, meter group) or one (head-end, file), as Connect stores it. */
public record Partition(Map<String, String> key) {
    /** Key of every partition: the head-end's identifier. */
    public static final String HEAD_END = "head_end";

    public Partition {
        key = Map.copyOf(key);
    }

    /** The partition of one part (a meter group, a file) of a head-end. */
    public static Partition of(String headEnd, String part, String name) {
        return new Partition(Map.of(HEAD_END, headEnd, part, name));
    }
}
