package org.gridtally.streams.setup;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.gridtally.avro.Commodity;

/**
 * The topics of the job.
 *
 * @param readings input: what the connectors wrote
 * @param thresholds input: limits per usage point
 * @param accepted output: readings without exact repeats
 * @param byCommodity output: the same, one topic per commodity
 * @param hourlyUsage output: energy per usage point and hour
 * @param alarms output: readings beyond a limit
 * @param deadLetters output: records that cannot be processed
 */
public record Topics(
        String readings,
        String thresholds,
        String accepted,
        Map<Commodity, String> byCommodity,
        String hourlyUsage,
        String alarms,
        String deadLetters) {
    /** Not {@code topic.}, which is Kafka Streams' own prefix for the settings of changelog topics. */
    private static final String PREFIX = "topics.";

    /** The names of the settings {@code topics.*}, each with its default. */
    public static Topics of(Properties settings) {
        return new Topics(
                name(settings, "readings", "meter.readings"),
                name(settings, "thresholds", "meter.thresholds"),
                name(settings, "accepted", "meter.readings.accepted"),
                Map.of(
                        Commodity.ELECTRICITY, name(settings, "electricity", "meter.readings.electricity"),
                        Commodity.GAS, name(settings, "gas", "meter.readings.gas"),
                        Commodity.WATER, name(settings, "water", "meter.readings.water"),
                        Commodity.HEAT, name(settings, "heat", "meter.readings.heat"),
                        Commodity.UNKNOWN, name(settings, "other", "meter.readings.other")),
                name(settings, "hourly-usage", "meter.usage.hourly"),
                name(settings, "alarms", "meter.alarms"),
                name(settings, "dead-letters", "meter.readings.dlq"));
    }

    /** The topics under their default names. */
    public static Topics defaults() {
        return of(new Properties());
    }

    private static String name(Properties settings, String topic, String fallback) {
        return settings.getProperty(PREFIX + topic, fallback);
    }

    /** The topic of a commodity; UNKNOWN has one, too. */
    public String ofCommodity(Commodity commodity) {
        return Objects.requireNonNull(byCommodity.get(commodity), commodity::name);
    }

    /** Every topic that takes accepted readings. */
    public List<String> ofAcceptedReadings() {
        return Stream.concat(Stream.of(accepted), byCommodity.values().stream().sorted())
                .toList();
    }
}
