package org.gridtally.connect.source.greenbutton.group;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;

/** Which entries of the overlap the windows before have sent already. */
final class EmittedEntries {
    private final TreeMap<Long, Set<String>> byUpdate = new TreeMap<>();

    /** Remembers an entry that is being sent. */
    void add(String identity, long updated) {
        byUpdate.computeIfAbsent(updated, unused -> new HashSet<>()).add(identity);
    }

    /** True when the entry was sent in this version. */
    boolean contains(String identity, long updated) {
        return byUpdate.getOrDefault(updated, Set.of()).contains(identity);
    }

    /** Forgets what was updated before a time. */
    void forgetBefore(long updated) {
        byUpdate.headMap(updated, false).clear();
    }
}
