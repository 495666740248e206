package org.gridtally.core.slots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.gridtally.core.Quality;
import org.junit.jupiter.api.Test;

class SlotStateTest {
    private static final long START = 1_711_839_600_000L;
    private static final long QUARTER = 900_000;

    @Test
    void aTypicalDayTakesFewBytesASlot() {
        Random random = new Random(1);
        SlotsBuilder builder = new SlotsBuilder();
        for (int i = 0; i < 96; i++) {
            long wh = 50 + random.nextInt(1_500);
            builder.add("NMI6001234567|E1|METER0001", START + i * QUARTER, wh * 1_000_000, START, Quality.VALID);
        }
        assertThat(builder.build().bytes()).hasSizeLessThan(96 * 3);
    }

    @Test
    void anyOrderOfManyRowsGivesTheSameBytes() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            rows.add(new Row("m|a|s", START + i * QUARTER, i * 1_000L, i % 7, Quality.VALID));
        }
        SlotState ascending = build(rows);
        Collections.reverse(rows);
        assertThat(build(rows)).isEqualTo(ascending);
        Collections.shuffle(rows, new Random(2));
        assertThat(build(rows)).isEqualTo(ascending);
    }

    @Test
    void aLaterReleaseIsNamed() {
        assertThatThrownBy(() -> SlotState.ofBytes(new byte[] {2, 0, 0}))
                .isInstanceOf(SlotsFormatException.class)
                .hasMessage("slots state: expected format version 1, found 2; a version above it was written by a later"
                        + " release of Gridtally");
    }

    @Test
    void nothingIsNoState() {
        assertThatThrownBy(() -> SlotState.ofBytes(new byte[0])).hasMessageContaining("at least 2 bytes, found 0");
        assertThatThrownBy(() -> SlotState.ofBase64("?")).hasMessageContaining("expected base64");
        assertThatThrownBy(() -> SlotState.ofBytes(new byte[] {1, 8, 0})).hasMessageContaining("found 8");
    }

    @Test
    void anOverflowedStateRefusesToAnswer() {
        SlotState state =
                build(List.of(new Row("m|a|s", 0, 1, 1, Quality.VALID), new Row("m|a|s", 1, 1, 1, Quality.VALID)), 1);
        assertThat(state).isEqualTo(SlotState.OVERFLOWED);
        assertThatThrownBy(() -> Usage.of(state))
                .isInstanceOf(SlotsOverflowException.class)
                .hasMessageContaining("maximum number of slots");
        assertThatThrownBy(() -> SlotCount.of(state)).isInstanceOf(SlotsOverflowException.class);
        assertThat(new SlotsBuilder().merge(state).build()).isEqualTo(SlotState.OVERFLOWED);
    }

    @Test
    void aSumBeyondALongNamesTheSeries() {
        SlotState state = build(List.of(
                new Row("m|a|s", 0, Long.MAX_VALUE, 1, Quality.VALID), new Row("m|a|s", 1, 1, 1, Quality.VALID)));
        assertThatThrownBy(() -> Usage.of(state))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContainingAll("usage: expected a sum below 9223372036854.775807", "series m|a|s");
    }

    @Test
    void aBuilderHoldsAtLeastOneSlot() {
        assertThatThrownBy(() -> new SlotsBuilder(0)).hasMessage("maxSlots: expected at least 1, found 0");
    }

    private static SlotState build(List<Row> rows) {
        return build(rows, SlotsBuilder.DEFAULT_MAX_SLOTS);
    }

    private static SlotState build(List<Row> rows, int maxSlots) {
        SlotsBuilder builder = new SlotsBuilder(maxSlots);
        rows.forEach(row -> row.into(builder));
        return builder.build();
    }
}
