package org.gridtally.connect.common.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Choices and ranges. */
class ValidatorsTest {
    private final Choice choice = Choice.of("none", "basic");
    private final LongRange range = LongRange.between(1, 10);

    @Test
    void aChoiceAcceptsItsWordsAndRecommendsThem() {
        assertThatCode(() -> choice.ensureValid("auth", "basic")).doesNotThrowAnyException();
        assertThat(choice.validValues("auth", Map.of())).containsExactly("none", "basic");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "Basic", "digest"})
    void aChoiceRefusesAnyOther(String word) {
        assertThatThrownBy(() -> choice.ensureValid("auth", word))
                .isInstanceOf(ConfigException.class)
                .hasMessageContainingAll("auth", String.valueOf(word), "expected one of none, basic");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 10})
    void aRangeHoldsBothItsBounds(long value) {
        assertThatCode(() -> range.ensureValid("tasks", value)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(longs = {0, 11})
    void aRangeRefusesWhatLiesOutside(Long value) {
        assertThatThrownBy(() -> range.ensureValid("tasks", value))
                .isInstanceOf(ConfigException.class)
                .hasMessageContainingAll("tasks", String.valueOf(value), "expected a whole number from 1 to 10");
    }

    @Test
    void aSettingShowsWhileTheOtherHasItsValue() {
        VisibleWhen visible = VisibleWhen.is("auth", "basic");

        assertThat(visible.visible("user", Map.of("auth", "basic"))).isTrue();
        assertThat(visible.visible("user", Map.of("auth", "none"))).isFalse();
        assertThat(visible.visible("user", Map.of())).isFalse();
    }
}
