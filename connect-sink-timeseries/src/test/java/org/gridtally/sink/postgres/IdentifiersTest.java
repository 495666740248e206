package org.gridtally.sink.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gridtally.sink.store.UnfitTableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {
    @Test
    void anyTextIsAName() {
        assertThat(Identifiers.quote("a\"; DROP TABLE b; --")).isEqualTo("\"a\"\"; DROP TABLE b; --\"");
        assertThat(Identifiers.literal("it's")).isEqualTo("'it''s'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\0b", "a name that is longer than what PostgreSQL keeps of it, 64 bytes."})
    void butOneThatPostgresWouldChangeIsRefused(String name) {
        assertThatThrownBy(() -> Identifiers.quote(name))
                .isInstanceOf(UnfitTableException.class)
                .hasMessageContaining("expected 1 to 63 bytes");
    }
}
