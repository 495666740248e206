package org.gridtally.core.anomaly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AnomalyCatalogueTest {
    @Test
    void takesParametersByNameAndDefaultsElse() {
        assertThat(AnomalyCatalogue.function("ROBUST_Z", Map.of("limit", 4)))
                .isEqualTo(new RobustZ(4, 20, Scale.RESOLUTION));
        assertThat(AnomalyCatalogue.function("hour_of_week", Map.of("zone", "Europe/Berlin", "minWeeks", 6)))
                .isEqualTo(new HourOfWeekZ(3, ZoneId.of("Europe/Berlin"), 6, Scale.RESOLUTION));
        assertThat(AnomalyCatalogue.function("custom_tukey", Map.of("low", 0.05)))
                .isEqualTo(new TukeyFences(AnomalyKind.CUSTOM_TUKEY, 1.5, 0.05, 0.9, 20, Scale.RESOLUTION));
        assertThat(AnomalyCatalogue.function("over_fuse", Map.of("greatest", 4000)))
                .isEqualTo(OverFuse.energy(16_000, Duration.ofMinutes(15)));
    }

    @ParameterizedTest
    @EnumSource(AnomalyKind.class)
    void everyKindHasAFunctionThatFindsNothingInNothing(AnomalyKind kind) {
        AnomalyFunction function = AnomalyCatalogue.function(
                kind.sqlName(), kind == AnomalyKind.OVER_FUSE ? Map.of("greatest", 1) : Map.of());
        assertThat(function.kind()).isEqualTo(kind);
        assertThat(function.anomalies(new SeriesPoints(new long[0], new double[0])))
                .isEmpty();
        assertThat(function.anomalies(new SeriesPoints(new long[] {5}, new double[] {0})))
                .isEmpty();
        assertThatThrownBy(() -> function.streaming(0))
                .hasMessageContaining("window: expected at least 1 point, found 0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "z|limit|0|z: limit: expected a number above 0.0, found 0.0",
                "z|limit|NaN|z: limit: expected a number above 0.0, found NaN",
                "z|minPoints|1|z: minPoints: expected a number of at least 2.0, found 1.0",
                "z|minPoints|2.5|z: minPoints: expected a whole number, found 2.5",
                "z|window|9|z: expected parameters among [limit, minPoints, floor], found window",
                "robust_z|floor|0|robust_z: floor: expected a number above 0.0, found 0.0",
                "tukey|low|0.6|tukey: low: expected a number from 0.0 to 0.49999999999999994, found 0.6",
                "ewma|lambda|2|ewma: lambda: expected a number from 2.2250738585072014E-308 to 1.0, found 2.0",
                "cusum|slack|-1|cusum: slack: expected a number of at least 0.0, found -1.0",
                "stl_residual|seasonSpan|8|stl_residual: seasonSpan: expected an odd number, found 8",
                "novelty|memory|0|novelty: memory: expected a number of at least 1.0, found 0.0",
            })
    void saysWhichParameterIsWrong(String function, String parameter, double value, String message) {
        assertThatThrownBy(() -> AnomalyCatalogue.function(function, Map.of(parameter, value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void saysWhatIsMissingOrUnknown() {
        assertThatThrownBy(() -> AnomalyCatalogue.function("over_fuse", Map.of()))
                .hasMessage("over_fuse: greatest: expected a number above 0, found nothing");
        assertThatThrownBy(() -> AnomalyCatalogue.function("sigma", Map.of()))
                .hasMessageContaining("expected one of [z, robust_z")
                .hasMessageContaining("found sigma");
        assertThatThrownBy(() -> AnomalyCatalogue.function("spike", Map.of("zone", "Mars")))
                .hasMessage("spike: zone: expected a time zone, found Mars");
        assertThatThrownBy(() -> AnomalyCatalogue.function("z", Map.of("limit", "three")))
                .hasMessage("z: limit: expected a number, found three");
    }

    @Test
    void seriesAreCheckedWhenMade() {
        assertThatThrownBy(() -> new SeriesPoints(new long[] {1}, new double[0]))
                .hasMessageContaining("expected 1");
        assertThatThrownBy(() -> new SeriesPoints(new long[] {7}, new double[] {Double.NaN}))
                .hasMessage("value at 7: expected a number, found NaN");
        assertThatThrownBy(() -> new SeriesPoints(new long[] {7, 6}, new double[2]))
                .hasMessage("time: expected 7 or later, found 6 at index 1");
    }

    @Test
    void thePageListsEveryParameter() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (String function : AnomalyCatalogue.names()) {
            AnomalyCatalogue.defaults(function)
                    .forEach((name, value) -> rows.append("| `%s` | `%s` | %s |%n"
                            .formatted(function, name, function.equals("over_fuse") ? "none, must be given" : value)));
        }
        assertThat(Files.readString(Path.of("docs/anomaly.md")))
                .contains("<!-- parameters:begin -->\n" + rows + "<!-- parameters:end -->");
    }
}
