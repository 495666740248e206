package org.gridtally.sink.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.gridtally.sink.task.SinkConfig;
import org.junit.jupiter.api.Test;

class ElasticsearchConfigTest {
    @Test
    void normalIndicesOfAMonthAreTheDefault() {
        ElasticsearchConfig config = ElasticsearchConfig.of(SinkConfig.parse(settings()));

        assertThat(config.timeSeries()).isFalse();
        assertThat(config.period()).isEqualTo(IndexPeriod.MONTH);
        assertThat(config.period().suffix(1_767_225_599_999L)).isEqualTo("-2025.12");
    }

    @Test
    void problemsStandOnTheFieldToChange() {
        refuses("elasticsearch.urls: required with store.type=elasticsearch", "elasticsearch.urls", "");
        refuses("elasticsearch.password: expected both", "elasticsearch.user", "me");
        refuses(
                "elasticsearch.api.key: expected either",
                "elasticsearch.user",
                "me",
                "elasticsearch.password",
                "secret",
                "elasticsearch.api.key",
                "key");
        refuses(
                "elasticsearch.time.series.end: expected both",
                "elasticsearch.time.series.start",
                "2026-01-01T00:00:00Z");
        refuses(
                "elasticsearch.time.series.end: expected a time after elasticsearch.time.series.start",
                "elasticsearch.time.series.start",
                "2026-01-01T00:00:00Z",
                "elasticsearch.time.series.end",
                "2025-01-01T00:00:00Z");
        refuses(
                "elasticsearch.retention.days: expected more than elasticsearch.downsample.after.days",
                "elasticsearch.downsample.after.days",
                "30",
                "elasticsearch.retention.days",
                "30");
    }

    @Test
    void everyUrlIsLookedAt() {
        assertThatThrownBy(() -> SinkConfig.parse(
                        settings("elasticsearch.urls", "https://es1:9200, https://me:secret@es2:9200")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("would show them in logs")
                .hasMessageNotContaining("secret");
    }

    private static void refuses(String message, String... settings) {
        assertThatThrownBy(() -> SinkConfig.parse(settings(settings)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(message)
                .hasMessageNotContaining("secret");
    }

    private static Map<String, String> settings(String... more) {
        Map<String, String> settings =
                new HashMap<>(Map.of("store.type", "elasticsearch", "elasticsearch.urls", "http://127.0.0.1:9200"));
        for (int i = 0; i < more.length; i += 2) {
            settings.put(more[i], more[i + 1]);
        }
        return settings;
    }
}
