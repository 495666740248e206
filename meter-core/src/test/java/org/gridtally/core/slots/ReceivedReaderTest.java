package org.gridtally.core.slots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ReceivedReaderTest {
    private record Reading(long time, long value) {}

    @Provide
    Arbitrary<List<List<Row>>> states() {
        return Rows.some().list().ofMaxSize(4);
    }

    @Property
    void showsTheReceivedReadingsOfStateAfterState(@ForAll("states") List<List<Row>> states) {
        ReceivedReader reader = new ReceivedReader();
        for (List<Row> rows : states) {
            SlotsBuilder builder = new SlotsBuilder();
            rows.forEach(row -> row.into(builder));
            SlotState state = builder.build();
            List<List<Reading>> expected = new ArrayList<>();
            state.forEachSeries(series -> expected.add(received(series)));
            assertThat(shown(reader, state)).isEqualTo(expected);
        }
    }

    @Test
    void refusesAStateThatOverflowed() {
        assertThatThrownBy(() -> new ReceivedReader().open(SlotState.OVERFLOWED))
                .isInstanceOf(SlotsOverflowException.class);
    }

    private static List<List<Reading>> shown(ReceivedReader reader, SlotState state) {
        List<List<Reading>> shown = new ArrayList<>();
        reader.open(state);
        int seriesLeft = reader.seriesLeft();
        while (reader.next()) {
            List<Reading> readings = new ArrayList<>();
            for (int i = 0; i < reader.size(); i++) {
                readings.add(new Reading(reader.times()[i], reader.values()[i]));
            }
            shown.add(readings);
        }
        assertThat(shown).hasSize(seriesLeft);
        return shown;
    }

    private static List<Reading> received(SeriesSlots series) {
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            if (series.quality(i).isReceived()) {
                readings.add(new Reading(series.time(i), series.value(i)));
            }
        }
        return readings;
    }
}
