package org.gridtally.core.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.gridtally.core.coincident.CoincidentLoad;
import org.gridtally.core.coincident.FleetLoad;
import org.gridtally.core.outage.OutageState;
import org.gridtally.core.outage.OutagesBuilder;
import org.gridtally.core.profile.HourOfWeekProfile;
import org.gridtally.core.profile.WeekProfile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * States written by released versions, with what they were made from. They are read for ever; this release writes the
 * same bytes. A new format version adds files and leaves these as they are.
 */
class GoldenStatesTest {
    static List<JsonNode> fleets() throws IOException {
        return read("fleet");
    }

    static List<JsonNode> profiles() throws IOException {
        return read("profile");
    }

    static List<JsonNode> outages() throws IOException {
        return read("outages");
    }

    @ParameterizedTest
    @MethodSource("fleets")
    void aFleetIsReadAndWritten(JsonNode golden) {
        CoincidentLoad load = new CoincidentLoad();
        for (JsonNode meter : golden.get("meters")) {
            load.add(column(meter, 0), column(meter, 1), meter.size());
        }
        FleetLoad built = golden.get("overflowed").asBoolean() ? FleetLoad.OVERFLOWED : load.build();
        assertThat(FleetLoad.ofBytes(state(golden))).isEqualTo(built);
        assertThat(built.bytes()).isEqualTo(state(golden));
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void aProfileIsReadAndWritten(JsonNode golden) {
        WeekProfile built;
        if (golden.get("overflowed").asBoolean()) {
            built = WeekProfile.OVERFLOWED;
        } else if (golden.get("zone").isNull()) {
            built = WeekProfile.EMPTY;
        } else {
            HourOfWeekProfile learned =
                    new HourOfWeekProfile(ZoneId.of(golden.get("zone").asText()));
            golden.get("values")
                    .forEach(value ->
                            learned.add(value.get(0).asLong(), value.get(1).asDouble()));
            built = learned.build();
        }
        assertThat(WeekProfile.ofBytes(state(golden))).isEqualTo(built);
        assertThat(built.bytes()).isEqualTo(state(golden));
    }

    @ParameterizedTest
    @MethodSource("outages")
    void outagesAreReadAndWritten(JsonNode golden) {
        OutagesBuilder builder = new OutagesBuilder(OutagesBuilder.DEFAULT_MAX_INTERVALS);
        golden.get("reports")
                .forEach(report -> builder.add(
                        report.get(0).asText(),
                        report.get(1).asLong(),
                        report.get(2).asLong()));
        OutageState built = golden.get("overflowed").asBoolean() ? OutageState.OVERFLOWED : builder.build();
        OutageState read = OutageState.ofBytes(state(golden));
        assertThat(read).isEqualTo(built);
        assertThat(new OutagesBuilder(OutagesBuilder.DEFAULT_MAX_INTERVALS)
                        .merge(read)
                        .build())
                .isEqualTo(built);
    }

    private static byte[] state(JsonNode golden) {
        return Base64.getDecoder().decode(golden.get("state").asText());
    }

    private static long[] column(JsonNode meter, int column) {
        long[] values = new long[meter.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = meter.get(i).get(column).asLong();
        }
        return values;
    }

    private static List<JsonNode> read(String kind) throws IOException {
        try (InputStream file = GoldenStatesTest.class.getResourceAsStream("/golden/v1/" + kind + ".json")) {
            List<JsonNode> states = new ArrayList<>();
            new ObjectMapper().readTree(file).forEach(states::add);
            return states;
        }
    }
}
