package org.gridtally.sink.elasticsearch;

import java.time.Instant;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigException;
import org.gridtally.connect.common.config.Problems;
import org.gridtally.sink.config.InstantText;
import org.gridtally.sink.config.SettingGroup;
import org.jspecify.annotations.Nullable;

/**
 * Which times the backing indices of a data stream take.
 *
 * @param start ISO 8601, empty when the server decides
 * @param end likewise, excluded
 */
record SeriesRange(String start, String end) {
    static final String START = "elasticsearch.time.series.start";
    static final String END = "elasticsearch.time.series.end";

    static void define(SettingGroup group) {
        group.text(
                        START,
                        "",
                        OrEmpty.INSTANCE,
                        Importance.MEDIUM,
                        "Start of the series",
                        "Earliest time the backing index of a new data stream takes, such as 2020-01-01T00:00:00Z, for "
                                + "a stream of history: with start and end it never rolls over. Empty: the "
                                + "server decides, seven days before the stream is made at most.")
                .text(
                        END,
                        "",
                        OrEmpty.INSTANCE,
                        Importance.MEDIUM,
                        "End of the series",
                        "Time that all times in that backing index must be before; needed with a start. Empty: the "
                                + "server decides and moves it along.");
    }

    static void check(AbstractConfig config, Problems problems) {
        String start = config.getString(START);
        String end = config.getString(END);
        if (start.isEmpty() != end.isEmpty()) {
            problems.add(end.isEmpty() ? END : START, "expected both " + START + " and " + END + " or neither");
        } else if (!end.isEmpty() && !Instant.parse(end).isAfter(Instant.parse(start))) {
            problems.add(END, "expected a time after " + START + " = " + start);
        }
    }

    static SeriesRange of(AbstractConfig config) {
        return new SeriesRange(config.getString(START), config.getString(END));
    }

    boolean isFixed() {
        return !start.isEmpty();
    }

    private enum OrEmpty implements ConfigDef.Validator {
        INSTANCE;

        @Override
        public void ensureValid(String name, @Nullable Object value) throws ConfigException {
            if (!String.valueOf(value).isEmpty()) {
                InstantText.VALID.ensureValid(name, value);
            }
        }

        @Override
        public String toString() {
            return InstantText.VALID + ", or empty";
        }
    }
}
