package org.gridtally.simulator.data;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;

/** Which instant does a wall clock mean? A time that comes twice in autumn means the first; one skipped in spring none. */
final class WallClock {
    private final ZoneId zone;

    WallClock(ZoneId zone) {
        this.zone = zone;
    }

    OptionalLong epochSecond(LocalDateTime local) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        return offsets.isEmpty() ? OptionalLong.empty() : OptionalLong.of(local.toEpochSecond(offsets.get(0)));
    }
}
