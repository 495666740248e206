package org.gridtally.connect.source.task;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a position belongs to: one (head-end, meter group) or one (head-end, file), as Connect stores it.
 *
 * <p>Connect finds a stored position by the bytes of its partition's JSON, so the entries always stand in the same
 * order. {@code Map.of} orders them anew in every JVM: a restarted worker would find nothing and read everything again.
 * It is the order of the alphabet, which for our keys is also the one Connect's REST interface writes when an operator
 * alters or resets offsets.
 */
public record Partition(Map<String, String> key) {
    /** Key of every partition: the head-end's identifier. */
    public static final String HEAD_END = "head_end";

    public Partition {
        key = Collections.unmodifiableSortedMap(new TreeMap<>(key));
    }

    /** The partition of one part (a meter group, a file) of a head-end. */
    public static Partition of(String headEnd, String part, String name) {
        return new Partition(Map.of(HEAD_END, headEnd, part, name));
    }
}
