package org.gridtally.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.kafka.streams.StreamsConfig;
import org.gridtally.avro.Commodity;
import org.gridtally.streams.arrival.RetentionLimit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamsSettingsTest {
    @Test
    void theDefaultsAreExactlyOnceAndUnbounded() throws IOException {
        StreamsSettings settings = StreamsSettings.of();

        StreamsConfig streams = new StreamsConfig(settings.kafkaStreams());
        assertThat(streams.getString(StreamsConfig.PROCESSING_GUARANTEE_CONFIG)).isEqualTo("exactly_once_v2");
        assertThat(streams.getLong(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG)).isEqualTo(100);
        assertThat(settings.retention()).isEqualTo(RetentionLimit.UNBOUNDED);
        assertThat(settings.healthPort()).isEmpty();
        assertThat(settings.topics().ofCommodity(Commodity.UNKNOWN)).isEqualTo("meter.readings.other");
    }

    @Test
    void laterArgumentsWin(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("s.properties"), "topics.alarms=a\ntopics.accepted=b\n");

        StreamsSettings settings = StreamsSettings.of(file.toString(), "topics.alarms=c", "dedup.retention.days=400");

        assertThat(settings.topics().alarms()).isEqualTo("c");
        assertThat(settings.topics().accepted()).isEqualTo("b");
        assertThat(settings.retention().length()).contains(Duration.ofDays(400));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.5", "a year"})
    void aRetentionThatIsNoNumberOfDaysIsRefused(String days) throws IOException {
        StreamsSettings settings = StreamsSettings.of("dedup.retention.days=" + days);

        assertThatThrownBy(settings::retention)
                .hasMessage(
                        "dedup.retention.days: expected empty or a whole number of days from 1, found '" + days + "'");
    }

    @Test
    void anErrorNamesTheSetting() throws IOException {
        StreamsSettings settings = StreamsSettings.of("topics.partitions=many", "registry.url=");

        assertThatThrownBy(settings::partitions).hasMessage("topics.partitions: expected a whole number, found 'many'");
        assertThatThrownBy(settings::registryUrl).hasMessage("registry.url: expected a value, found none");
    }
}
