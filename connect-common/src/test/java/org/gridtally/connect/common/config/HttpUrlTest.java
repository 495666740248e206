package org.gridtally.connect.common.config;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpUrlTest {
    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"http://host", "https://host:8443/path?query=1", "HTTP://[::1]:80/"})
    void acceptsWhatIsAUrlOrNothing(String url) {
        assertThatCode(() -> HttpUrl.OR_EMPTY.ensureValid("base.url", url)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "ftp://host, begins with http:// or https:// and a host",
        "host:8080, begins with http:// or https:// and a host",
        "http:/path, begins with http:// or https:// and a host",
        "http://host/a b, illegal character at 13",
    })
    void saysWhatIsWrong(String url, String expected) {
        assertThatThrownBy(() -> HttpUrl.OR_EMPTY.ensureValid("base.url", url))
                .isInstanceOf(ConfigException.class)
                .hasMessageContainingAll("base.url", expected);
    }

    @Test
    void neverRepeatsAPassword() {
        assertThatThrownBy(() -> HttpUrl.OR_EMPTY.ensureValid("base.url", "https://me:secret@host"))
                .hasMessageContaining("settings of their own")
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> HttpUrl.OR_EMPTY.ensureValid("base.url", "https://me:secret ^@host"))
                .hasMessageContaining("illegal character")
                .hasMessageNotContaining("secret");
    }
}
