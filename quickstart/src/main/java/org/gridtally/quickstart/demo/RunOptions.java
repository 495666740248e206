package org.gridtally.quickstart.demo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.gridtally.quickstart.stores.StoreKind;
import org.jspecify.annotations.Nullable;

/**
 * What a demo serves.
 *
 * @param misbehave names of the misbehaviours that are on
 * @param rate readings a second released in the live phase
 * @param data folder of real files served instead of the model
 * @param stores those beside Druid that the readings go to, too
 */
public record RunOptions(
        int usagePoints,
        int days,
        Duration interval,
        long seed,
        SortedSet<String> misbehave,
        double rate,
        @Nullable DataFolder data,
        Set<StoreKind> stores) {
    public RunOptions {
        misbehave = new TreeSet<>(misbehave);
        stores = Set.copyOf(stores);
    }

    /**
     * Names the run's state folder: two runs share it when they serve the same to the same stores.
     *
     * <p>The rate is part of it: it decides how much of the span is released live and in which blocks.
     */
    public String identity() {
        return stores.stream().sorted().map(store -> "-" + store.key()).collect(Collectors.joining("", served(), ""));
    }

    private String served() {
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
