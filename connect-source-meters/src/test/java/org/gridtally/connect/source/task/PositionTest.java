package org.gridtally.connect.source.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A position survives the way through Connect's JSON. */
class PositionTest {
    @Test
    void smallNumbersComeBackAsTheLongsTheyWere() {
        Position position = Position.of(Map.of("line", 7, "page", "b"));

        assertThat(position.number("line", -1)).isEqualTo(7);
        assertThat(position.text("page")).isEqualTo("b");
        assertThat(position).isEqualTo(Position.START.with("line", 7).with("page", "b"));
    }

    @Test
    void nullsAreAsIfAbsent() {
        Map<String, Object> stored = new HashMap<>();
        stored.put("page", null);

        assertThat(Position.of(stored)).isEqualTo(Position.START);
        assertThat(Position.START.with("page", "b").with("page", null)).isEqualTo(Position.START);
    }

    @Test
    void anythingElseIsRefused() {
        assertThatThrownBy(() -> Position.of(Map.of("line", 1.5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line: expected a string or a whole number, found Double");
    }

    @Test
    void changingAPositionLeavesTheOldOneAlone() {
        Position before = Position.START.with("line", 1);
        before.with("line", 2);

        assertThat(before.number("line", 0)).isEqualTo(1);
        assertThat(before.toOffset()).containsExactly(Map.entry("line", 1L));
    }
}
