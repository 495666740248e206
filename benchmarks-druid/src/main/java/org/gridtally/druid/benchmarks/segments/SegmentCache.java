package org.gridtally.druid.benchmarks.segments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.druid.segment.QueryableIndex;
import org.apache.druid.segment.QueryableIndexSegment;
import org.apache.druid.timeline.SegmentId;
import org.gridtally.druid.benchmarks.fleet.Fleet;

/** Segments on disk, written when they are not there yet and kept for the next run. */
public final class SegmentCache {
    private static final String COMPLETE = "complete";

    private final Path root;

    public SegmentCache(Path root) {
        this.root = root;
    }

    /** A table over this fleet. */
    public StoredTable open(Table table, Fleet fleet) throws IOException, InterruptedException {
        Path folder = folder(table, fleet);
        if (!Files.exists(folder.resolve(COMPLETE))) {
            write(table, fleet, folder);
            Files.writeString(folder.resolve(COMPLETE), fleet.toString());
        }
        List<QueryableIndexSegment> segments = new ArrayList<>();
        for (Path segment : segmentsIn(folder)) {
            QueryableIndex index = Druid.indexIo().loadIndex(segment.toFile());
            segments.add(new QueryableIndexSegment(
                    index, SegmentId.of(table.name(), index.getDataInterval(), "1", segments.size())));
        }
        return new StoredTable(fleet, segments);
    }

    private Path folder(Table table, Fleet fleet) {
        return root.resolve("%s-%d-meters-%d-days-%d"
                .formatted(table.name().toLowerCase(Locale.ROOT), fleet.meters(), fleet.days(), Fleet.GENERATION));
    }

    private static List<Path> segmentsIn(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static void write(Table table, Fleet fleet, Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        ExecutorService writers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<Future<?>> written = new ArrayList<>();
            int step = table.metersPerSegment(fleet.days());
            for (int from = 0; from < fleet.meters(); from += step) {
                int first = from;
                int end = Math.min(fleet.meters(), from + step);
                Path target = folder.resolve("%04d".formatted(written.size()));
                written.add(writers.submit(() -> {
                    new SegmentWriter(table, fleet).write(first, end, target);
                    return target;
                }));
            }
            for (Future<?> one : written) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IOException("cannot write segments to " + folder, e.getCause());
        } finally {
            writers.shutdownNow();
        }
    }
}
