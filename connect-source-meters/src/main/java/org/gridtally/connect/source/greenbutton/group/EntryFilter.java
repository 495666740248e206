package org.gridtally.connect.source.greenbutton.group;

import java.util.ArrayList;
import java.util.List;
import org.gridtally.connect.common.task.TaskMetrics;
import org.gridtally.connect.source.greenbutton.espi.BlockEntry;
import org.gridtally.connect.source.greenbutton.espi.EspiFeed;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of a page are new.
 *
 * <p>A head-end may return more than it was asked for. Entries from outside the window are left out, so that windows
 * never share an entry; entries of the overlap are left out when an earlier window has sent them. A head-end that
 * returns the same whole file whatever it is asked (a Green Button download) cannot be read by windows: such a file
 * passes as a whole when its content has changed, and not at all when it has not.
 */
final class EntryFilter {
    private final EmittedEntries emitted = new EmittedEntries();
    private final TaskMetrics.Counter suppressed;
    private boolean windowsAreIgnored;

    EntryFilter(TaskMetrics metrics) {
        suppressed = metrics.counter("entries-suppressed-total", "Entries left out because they were sent already");
    }

    /**
     * The entries that are new.
     *
     * @param digest the digest of all entries when they came as one page, else null
     */
    record Selection(List<BlockEntry> entries, @Nullable String digest) {}

    /** True once the head-end returned a file as a whole although it was asked for a window. */
    boolean windowsAreIgnored() {
        return windowsAreIgnored;
    }

    /** A window begins: what lies before its overlap will not come again. */
    void open(Window window) {
        emitted.forgetBefore(window.asked());
    }

    /** The new entries of a page that is one of several. */
    Selection selectPart(EspiFeed feed, Window window) {
        return new Selection(inside(feed.blocks(), window), null);
    }

    /** The new entries of a page that is all of its window; the digest is of the last such page. */
    Selection selectWhole(EspiFeed feed, Window window, @Nullable String knownDigest) {
        List<BlockEntry> entries = feed.blocks();
        boolean complete = entries.stream().allMatch(entry -> updated(entry, window) < window.max());
        if (entries.isEmpty() || !complete) {
            return selectPart(feed, window);
        }
        boolean ignored = entries.stream().anyMatch(entry -> updated(entry, window) < window.asked());
        windowsAreIgnored |= ignored;
        String digest = FeedDigest.of(feed);
        if (digest.equals(knownDigest)) {
            suppressed.add(entries.size());
            return new Selection(List.of(), digest);
        }
        return new Selection(ignored ? entries : inside(entries, window), digest);
    }

    private List<BlockEntry> inside(List<BlockEntry> entries, Window window) {
        List<BlockEntry> fresh = new ArrayList<>(entries.size());
        for (BlockEntry entry : entries) {
            long updated = updated(entry, window);
            if (isKnown(entry, updated, window)) {
                suppressed.add(1);
            } else if (updated < window.max()) {
                fresh.add(entry);
                remember(entry, updated, window);
            }
        }
        return fresh;
    }

    private boolean isKnown(BlockEntry entry, long updated, Window window) {
        return updated < window.asked() || (updated < window.min() && emitted.contains(entry.identity(), updated));
    }

    private void remember(BlockEntry entry, long updated, Window window) {
        if (updated >= window.askedNext()) {
            emitted.add(entry.identity(), updated);
        }
    }

    /** An entry that does not tell counts as new: it becomes a dead letter. */
    private static long updated(BlockEntry entry, Window window) {
        Long updated = entry.updated();
        return updated == null ? window.min() : updated;
    }
}
