package org.gridtally.quickstart.demo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * What a demo serves.
 *
 * @param misbehave names of the misbehaviours that are on
 * @param rate readings a second released in the live phase
 * @param data folder of real files served instead of the model
 */
public record RunOptions(
        int usagePoints,
        int days,
        Duration interval,
        long seed,
        SortedSet<String> misbehave,
        double rate,
        @Nullable DataFolder data) {
    public RunOptions {
        misbehave = new TreeSet<>(misbehave);
    }

    /**
     * Names the run's state folder: two runs share it when they serve the same.
     *
     * <p>The rate is part of it: it decides how much of the span is released live and in which blocks.
     */
    public String identity() {
        if (data != null) {
            return "data-" + data.path().getFileName() + "-" + data.fingerprint();
        }
        return "model-" + usagePoints + "x" + days + "d-" + interval + "-seed" + seed + "-"
                + checksum(rate + "," + String.join(",", misbehave));
    }

    private static String checksum(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return String.format("%08x", crc.getValue());
    }
}
