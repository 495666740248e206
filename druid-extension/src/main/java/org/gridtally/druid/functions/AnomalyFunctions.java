package org.gridtally.druid.functions;

import static org.gridtally.druid.functions.SlotsFunctions.over;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.gridtally.core.anomaly.Anomaly;
import org.gridtally.core.anomaly.AnomalyCatalogue;
import org.gridtally.core.anomaly.AnomalyFunction;
import org.gridtally.core.anomaly.SeriesPoints;
import org.gridtally.core.channel.ChannelSeries;
import org.gridtally.core.slots.SlotState;

/** Which readings of one channel stand out. */
final class AnomalyFunctions {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
    private static final int MOST = 1000;
    private static final List<Parameter> RULE = List.of(
            Parameter.required("rule", ParameterKind.TEXT, "name of the rule, such as `robust_z`"),
            Parameter.withDefault(
                    "settings",
                    ParameterKind.TEXT,
                    "{}",
                    "JSON object of the rule's settings, such as `{\"limit\": 4}`"));

    private AnomalyFunctions() {}

    static List<MeterFunction<SlotState>> all() {
        return List.of(
                anomalies(
                        "METER_ANOMALIES",
                        Result.VARCHAR,
                        "anomalous readings as JSON, `[{\"time\", \"value\", \"score\", \"kind\"}]`, in the order of time,"
                                + " at most " + MOST,
                        "`[]`",
                        AnomalyFunctions::asJson),
                anomalies(
                        "METER_ANOMALY_COUNT", Result.BIGINT, "anomalous readings", "0", found -> (long) found.size()),
                anomalies(
                        "METER_ANOMALY_SCORE",
                        Result.DOUBLE,
                        "largest magnitude of a score among them",
                        "0",
                        found -> found.stream()
                                .mapToDouble(anomaly -> Math.abs(anomaly.score()))
                                .max()
                                .orElse(0)));
    }

    private static MeterFunction<SlotState> anomalies(
            String name, Result result, String meaning, String overNothing, Function<List<Anomaly>, Object> output) {
        return over(name, result, RULE, meaning, overNothing, arguments -> {
            AnomalyFunction rule = rule(arguments);
            return slots -> {
                ChannelSeries series = ChannelSeries.only(slots);
                return output.apply(series == null ? List.of() : rule.anomalies(points(series)));
            };
        });
    }

    private static AnomalyFunction rule(Arguments arguments) {
        String name = arguments.text("rule").toLowerCase(Locale.ROOT);
        if (!AnomalyCatalogue.names().contains(name)) {
            throw arguments.refused("rule", "one of " + AnomalyCatalogue.names(), "'" + name + "'");
        }
        return AnomalyCatalogue.function(name, settings(arguments));
    }

    private static Map<String, Object> settings(Arguments arguments) {
        try {
            Map<String, Object> settings = JSON.readValue(arguments.text("settings"), OBJECT);
            if (settings != null) {
                return settings;
            }
        } catch (JsonProcessingException e) {
            // Said below: it is no JSON object either.
        }
        throw arguments.refused("settings", "a JSON object", "'" + arguments.text("settings") + "'");
    }

    private static SeriesPoints points(ChannelSeries series) {
        long[] times = new long[series.size()];
        for (int i = 0; i < times.length; i++) {
            times[i] = series.time(i);
        }
        return new SeriesPoints(times, StatisticsFunctions.values(series));
    }

    private static String asJson(List<Anomaly> found) {
        if (found.size() > MOST) {
            throw new IllegalArgumentException("METER_ANOMALIES: expected at most " + MOST
                    + " anomalous readings, found " + found.size() + "; ask for less time or raise the rule's limit");
        }
        JsonList list = new JsonList();
        for (Anomaly anomaly : found) {
            list.add()
                    .time(anomaly.time())
                    .put("value", anomaly.value())
                    .put("score", anomaly.score())
                    .put("kind", anomaly.kind().sqlName());
        }
        return list.toString();
    }
}
