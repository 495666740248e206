package org.gridtally.connect.source.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PartitionTest {
    @Test
    void theOrderOfItsEntriesIsAlwaysTheSame() {
        Map<String, String> other = new LinkedHashMap<>();
        other.put("zone", "z");
        other.put("head_end", "h");
        other.put("file", "f");
        assertThat(new Partition(other).key().keySet()).containsExactly("file", "head_end", "zone");
        assertThat(Partition.of("h", "file", "f").key().keySet()).containsExactly("file", "head_end");
        assertThat(Partition.of("h", "group", "g").key().keySet()).containsExactly("group", "head_end");
    }
}
