package org.gridtally.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridtally.streams.ReadingBuilder.reading;

import java.util.List;
import org.gridtally.avro.Disposition;
import org.gridtally.avro.MeterReading;
import org.gridtally.avro.Quality;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeduplicationTest {
    private final TopologyFixture job = new TopologyFixture();

    @AfterEach
    void stop() {
        job.close();
    }

    private List<Disposition> dispositions() {
        return job.read("meter.readings.accepted", MeterReading.class).stream()
                .map(MeterReading::getDisposition)
                .toList();
    }

    @Test
    void aRepeatIsDropped() {
        job.pipe(reading(), reading());

        assertThat(dispositions()).containsExactly(Disposition.FIRST);
    }

    @Test
    void aLaterVersionCorrectsAndAnEarlierOneIsSuperseded() {
        job.pipe(reading().version(2), reading().version(3), reading().version(1));

        assertThat(dispositions()).containsExactly(Disposition.FIRST, Disposition.CORRECTION, Disposition.SUPERSEDED);
    }

    @Test
    void ofOneVersionTheBetterQualityWins() {
        job.pipe(reading().quality(Quality.ESTIMATED), reading(), reading().quality(Quality.RAW));

        assertThat(dispositions()).containsExactly(Disposition.FIRST, Disposition.CORRECTION, Disposition.SUPERSEDED);
    }

    @Test
    void ofOneVersionAndQualityTheLargerValueWins() {
        job.pipe(
                reading().value("5"),
                reading().value("4"),
                reading().value("6"),
                reading().value("4"));

        assertThat(dispositions()).containsExactly(Disposition.FIRST, Disposition.SUPERSEDED, Disposition.CORRECTION);
    }

    @Test
    void aRepeatOfASupersededValueIsDroppedToo() {
        job.pipe(
                reading().version(2),
                reading().version(1),
                reading().version(1),
                reading().version(2));

        assertThat(dispositions()).containsExactly(Disposition.FIRST, Disposition.SUPERSEDED);
    }

    @Test
    void slotsOfOtherSeriesAndTimesAreTheirOwn() {
        job.pipe(
                reading(),
                reading().usagePoint("UP-2"),
                reading().channel("B1"),
                reading().segment("S2"),
                reading().register(),
                reading().at("2026-02-01T10:15:00Z"),
                reading().at("1969-12-31T23:45:00Z"),
                reading().at("1969-12-31T19:45:00Z"));

        assertThat(dispositions()).hasSize(8).containsOnly(Disposition.FIRST);
    }

    @Test
    void anAcceptedReadingDiffersFromTheArrivedOneOnlyInItsDisposition() {
        MeterReading arrived = reading().build();
        job.pipe(arrived);

        MeterReading accepted =
                job.read("meter.readings.accepted", MeterReading.class).get(0);
        accepted.setDisposition(null);
        assertThat(accepted).isEqualTo(arrived);
    }
}
