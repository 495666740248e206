package org.gridtally.connect.source.greenbutton.espi;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of an Atom feed. */
public final class EspiFeed {
    private final @Nullable String next;
    private final MeterModel model;
    private final List<BlockEntry> blocks;
    private final byte[] body;

    EspiFeed(@Nullable String next, MeterModel model, List<BlockEntry> blocks, byte[] body) {
        this.next = next;
        this.model = model;
        this.blocks = blocks;
        this.body = body;
    }

    /** The link to the next page as written, or null on the last page. */
    public @Nullable String next() {
        return next;
    }

    /** What the page tells about meters. */
    public MeterModel model() {
        return model;
    }

    /** The entries with readings, in the order of the page. */
    public List<BlockEntry> blocks() {
        return blocks;
    }

    /** Adds the text of an entry to a digest. */
    public void digest(BlockEntry entry, MessageDigest digest) {
        digest.update(body, entry.from(), entry.to() - entry.from());
    }

    /** The text of a part of the page, for what cannot be read. */
    String text(int from, int to) {
        int start = Math.max(0, Math.min(from, body.length));
        int end = Math.max(start, Math.min(to, body.length));
        return new String(body, start, end - start, StandardCharsets.UTF_8);
    }
}
