package org.gridtally.druid.slots;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.druid.data.input.InputRow;
import org.apache.druid.data.input.MapBasedInputRow;
import org.gridtally.core.Quality;

/** Readings as they arrive: repeated, late, corrected, with holes; some fields missing, some rows without a slot. */
final class RandomReadings {
    private static final long START = 1_711_839_600_000L;
    private static final long QUARTER = 900_000;
    private static final List<String> DIMENSIONS = List.of("usage_point");

    private final Random random;

    RandomReadings(long seed) {
        random = new Random(seed);
    }

    List<InputRow> rows(int readings) {
        List<InputRow> rows = new ArrayList<>();
        for (int i = 0; i < readings; i++) {
            Map<String, Object> fields = reading();
            rows.add(row(fields));
            if (random.nextInt(5) == 0) {
                rows.add(row(fields));
            }
        }
        Collections.shuffle(rows, random);
        return rows;
    }

    private Map<String, Object> reading() {
        String usagePoint = "m" + random.nextInt(3);
        Map<String, Object> fields = new HashMap<>();
        fields.put("usage_point", usagePoint);
        fields.put("series", usagePoint + "|active|s" + random.nextInt(2));
        fields.put("reading_time", START + random.nextInt(60) * QUARTER);
        fields.put("value_micros", random.nextInt(2_000) * 1_000_000L);
        fields.put("version", (long) random.nextInt(4));
        fields.put(
                "quality",
                Quality.ofRank(random.nextInt(Quality.values().length)).name());
        if (random.nextInt(10) == 0) {
            fields.remove(
                    List.of("series", "value_micros", "version", "quality").get(random.nextInt(4)));
        }
        return fields;
    }

    private static InputRow row(Map<String, Object> fields) {
        return new MapBasedInputRow((long) fields.get("reading_time"), DIMENSIONS, fields);
    }
}
