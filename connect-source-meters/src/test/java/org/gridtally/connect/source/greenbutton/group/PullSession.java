package org.gridtally.connect.source.greenbutton.group;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.gridtally.connect.common.task.LocalMetrics;
import org.gridtally.connect.source.greenbutton.espi.RegisterDefaults;
import org.gridtally.connect.source.task.Page;
import org.gridtally.connect.source.task.Partition;
import org.gridtally.connect.source.task.Position;

/** A reader of one group with a clock of its own and a topic that holds what was committed together with its position. */
final class PullSession {
    private static final MeterGroup GROUP = new MeterGroup("g", URI.create("http://127.0.0.1/feed"));

    private final FeedSource source;
    private final Duration overlap;
    private final int pageSize;
    private final List<Long> topic = new ArrayList<>();
    private final SettableClock clock = new SettableClock();
    private Position committed = Position.START;
    private GroupReader reader;

    PullSession(FeedSource source, Duration overlap, int pageSize) {
        this.source = source;
        this.overlap = overlap;
        this.pageSize = pageSize;
        reader = open();
    }

    private GroupReader open() {
        GroupConfig config = new GroupConfig(List.of(GROUP), pageSize, overlap, Duration.ZERO, null);
        GroupReaders.Shared shared =
                new GroupReaders.Shared(config, RegisterDefaults.UNKNOWN, source, clock, new LocalMetrics());
        return new GroupReader(GROUP, Partition.of("h", "feed", "g"), GroupPosition.of(committed, 0), shared);
    }

    /** Reads a page and commits it, as a worker with exactly-once does: records and position, or neither. */
    Page pull() throws InterruptedException {
        Page page = reader.read();
        if (!page.isEmpty()) {
            page.readings().forEach(reading -> topic.add(reading.valueMicros() / 1_000_000));
            committed = page.next();
        }
        return page;
    }

    /** Pulls to the end of the open window. */
    void pullAll() throws InterruptedException {
        do {
            pull();
        } while (!reader.isAtEnd());
    }

    /** Reads a page and dies before it is committed; a new task takes over. */
    void die() throws InterruptedException {
        reader.read();
        reader = open();
    }

    void setClock(long millis) {
        clock.now = millis;
    }

    long clock() {
        return clock.now;
    }

    List<Long> topic() {
        return topic;
    }

    private static final class SettableClock extends Clock {
        private long now;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Instant.ofEpochMilli(now);
        }

        @Override
        public long millis() {
            return now;
        }
    }
}
