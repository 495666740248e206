package org.gridtally.sink.elasticsearch;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gridtally.sink.store.UnfitTableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndexNamesTest {
    @Test
    void takesWhatTheServerTakes() {
        assertThatCode(() -> IndexNames.check("meter_readings")).doesNotThrowAnyException();
        assertThatCode(() -> IndexNames.check("z\u00e4hler.st\u00e4nde-1")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Meter", "_meter", "a b", "a/b", "a*", "a,b", "a\"b", "-a", "a#b", "<a>"})
    void refusesTheRest(String name) {
        assertThatThrownBy(() -> IndexNames.check(name))
                .isInstanceOf(UnfitTableException.class)
                .hasMessageContaining("table.name.normalize=true");
    }
}
