package org.gridtally.connect.source.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gridtally.connect.source.greenbutton.group.MeterGroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A partition has the same bytes in every JVM, else a restarted task would not find its position. */
class PartitionTest {
    @Test
    void theOrderOfItsEntriesIsAlwaysTheSame() {
        Map<String, String> other = new LinkedHashMap<>();
        other.put("zone", "z");
        other.put("head_end", "h");
        other.put("file", "f");
        assertThat(new Partition(other).key().keySet()).containsExactly("file", "head_end", "zone");
        assertThat(Partition.of("h", "file", "f").key()).hasToString("{file=f, head_end=h}");
        assertThat(Partition.of("h", "feed", "g").key()).hasToString("{feed=g, head_end=h}");
    }

    /** Connect parses the partitions of a request into hash maps and writes them in their order. */
    @ParameterizedTest
    @ValueSource(strings = {MeterGroup.PARTITION_KEY, "file"})
    void itIsTheOrderInWhichConnectWritesWhatAnOperatorSets(String part) {
        Map<String, String> forwards = new HashMap<>();
        forwards.put("head_end", "h");
        forwards.put(part, "x");
        Map<String, String> backwards = new HashMap<>();
        backwards.put(part, "x");
        backwards.put("head_end", "h");

        assertThat(Partition.of("h", part, "x").key().keySet())
                .containsExactlyElementsOf(forwards.keySet())
                .containsExactlyElementsOf(backwards.keySet());
    }
}
