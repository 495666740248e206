package org.gridtally.connect.source.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A partition has the same bytes in every JVM, else a restarted task would not find its position. */
class PartitionTest {
    @ParameterizedTest
    @CsvSource({"group", "file"})
    void theOrderOfTheKeysIsFixed(String part) {
        Map<String, String> forwards = new LinkedHashMap<>();
        forwards.put("head_end", "north");
        forwards.put(part, "x");
        Map<String, String> backwards = new LinkedHashMap<>();
        backwards.put(part, "x");
        backwards.put("head_end", "north");

        assertThat(new Partition(forwards).key().keySet())
                .containsExactlyElementsOf(new HashMap<>(backwards).keySet())
                .containsExactlyElementsOf(Partition.of("north", part, "x").key().keySet())
                .containsExactlyElementsOf(new Partition(backwards).key().keySet());
    }

    @Test
    void theTextOfAGroupsPartitionNeverChanges() {
        assertThat(Partition.of("north", "group", "g1").key()).hasToString("{group=g1, head_end=north}");
    }
}
