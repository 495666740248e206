package org.gridtally.sink.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedisUrlTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "redis://cache:6379", "redis://cache:6379/", "rediss://10.0.0.1:6380/12"})
    void takesAServerAndADatabase(String url) {
        assertThatCode(() -> RedisUrl.OR_EMPTY.ensureValid("redis.url", url)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://cache:6379", "redis://cache", "redis://cache:6379/first", "cache:6379", "redis://a b:1"})
    void refusesAnythingElse(String url) {
        assertThatThrownBy(() -> RedisUrl.OR_EMPTY.ensureValid("redis.url", url))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("expected a URL");
    }

    @Test
    void neverRepeatsAPassword() {
        assertThatThrownBy(() -> RedisUrl.OR_EMPTY.ensureValid("redis.url", "redis://me:secret@cache:6379"))
                .hasMessageContaining("would show them in logs")
                .hasMessageNotContaining("secret");
    }

    @Test
    void theDatabaseIsThePath() {
        assertThat(RedisUrl.database(URI.create("redis://cache:6379/3"))).isEqualTo(3);
        assertThat(RedisUrl.database(URI.create("redis://cache:6379"))).isZero();
    }
}
