package org.gridtally.connect.source.nem12.file;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which files need no look now: read to their end, or put off until a time? Only a memory that saves questions to the
 * stored positions, so it forgets the oldest when it is full and nothing breaks.
 */
final class HandledFiles {
    private static final int REMEMBERED = 100_000;

    private final Map<String, Entry> byName = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Entry> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Entry(Sighting sighting, long until) {}

    /** This content of the file is read to its end. */
    void done(Candidate candidate) {
        byName.put(candidate.name(), new Entry(candidate.sighting(), Long.MAX_VALUE));
    }

    /** Leaves this content of the file alone until a time, ms since 1970. */
    void putOff(Candidate candidate, long until) {
        byName.put(candidate.name(), new Entry(candidate.sighting(), until));
    }

    /** The file is gone. */
    void forget(String name) {
        byName.remove(name);
    }

    /** True when this content needs no look now; a file that changed always does. */
    boolean contains(Candidate candidate, long now) {
        Entry entry = byName.get(candidate.name());
        return entry != null && now < entry.until && entry.sighting.equals(candidate.sighting());
    }
}
