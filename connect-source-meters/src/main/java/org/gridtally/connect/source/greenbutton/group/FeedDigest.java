package org.gridtally.connect.source.greenbutton.group;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.gridtally.connect.source.greenbutton.espi.BlockEntry;
import org.gridtally.connect.source.greenbutton.espi.EspiFeed;

/**
 * Recognizes a feed by the text of its entries with readings; the head of a feed does not count, because many
 * head-ends write the time of the request into it.
 */
final class FeedDigest {
    private FeedDigest() {}

    static String of(EspiFeed feed) {
        MessageDigest digest = sha256();
        for (BlockEntry entry : feed.blocks()) {
            feed.digest(entry, digest);
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 16);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
