package org.gridtally.druid.state;

import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.nio.ByteBuffer;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the results that Druid addresses by buffer and position on the heap. A state has no fixed size; so nothing is
 * written to the buffer and nothing can run over the end of its place there.
 *
 * <p>Synchronized because a parallel merge reads results in another thread than the one that aggregates.
 */
final class CellTable<C extends Cell<?>> {
    private final Map<ByteBuffer, Int2ObjectMap<C>> buffers = new IdentityHashMap<>();
    private final Supplier<C> newCell;
    private @Nullable ByteBuffer lastBuffer;
    private Int2ObjectMap<C> lastCells = new Int2ObjectOpenHashMap<>();

    CellTable(Supplier<C> newCell) {
        this.newCell = newCell;
    }

    synchronized void init(ByteBuffer buffer, int position) {
        cells(buffer).put(position, newCell.get());
    }

    synchronized C cell(ByteBuffer buffer, int position) {
        return cells(buffer).get(position);
    }

    synchronized @Nullable Object get(ByteBuffer buffer, int position) {
        return cells(buffer).get(position).get();
    }

    synchronized void relocate(int oldPosition, int newPosition, ByteBuffer oldBuffer, ByteBuffer newBuffer) {
        Int2ObjectMap<C> old = cells(oldBuffer);
        C moved = old.remove(oldPosition);
        if (old.isEmpty()) {
            buffers.remove(oldBuffer);
            lastBuffer = null;
        }
        cells(newBuffer).put(newPosition, moved);
    }

    synchronized void clear() {
        buffers.clear();
        lastBuffer = null;
    }

    private Int2ObjectMap<C> cells(ByteBuffer buffer) {
        if (buffer != lastBuffer) {
            lastCells = buffers.computeIfAbsent(buffer, b -> new Int2ObjectOpenHashMap<>());
            lastBuffer = buffer;
        }
        return lastCells;
    }
}
