package org.gridtally.core.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gridtally.core.Quality;
import org.gridtally.core.slots.SlotState;
import org.gridtally.core.slots.SlotsBuilder;
import org.junit.jupiter.api.Test;

class ChannelSeriesTest {
    private final SlotsBuilder slots = new SlotsBuilder();

    @Test
    void bothDevicesAddUpInTheSlotOfAnExchange() {
        slots.add("up|import|old", 0, 10, 1, Quality.VALID);
        slots.add("up|import|old", 900, 4, 1, Quality.ESTIMATED);
        slots.add("up|import|new", 900, 6, 1, Quality.VALID);
        slots.add("up|import|new", 1800, 12, 1, Quality.VALID);

        ChannelSeries series = Objects.requireNonNull(ChannelSeries.only(slots.build()));

        assertThat(series.channel()).isEqualTo("up|import");
        assertThat(values(series)).containsExactly(10L, 10L, 12L);
        assertThat(series.time(1)).isEqualTo(900);
        assertThat(series.quality(1)).isEqualTo(Quality.ESTIMATED);
    }

    @Test
    void placeholdersAreNoReadings() {
        slots.add("up|import|m1", 0, 0, 1, Quality.MISSING);
        slots.add("up|import|m1", 900, 5, 1, Quality.VALID);
        slots.add("up|import|m1", 1800, 7, 1, Quality.PROJECTED);

        assertThat(values(Objects.requireNonNull(ChannelSeries.only(slots.build()))))
                .containsExactly(5L);
    }

    @Test
    void channelsStayApart() {
        slots.add("up|export|m1", 0, 1, 1, Quality.VALID);
        slots.add("up|import|m1", 0, 2, 1, Quality.VALID);
        SlotState state = slots.build();
        List<String> channels = new ArrayList<>();

        ChannelSeries.forEach(state, series -> channels.add(series.channel()));

        assertThat(channels).containsExactly("up|export", "up|import");
        assertThatThrownBy(() -> ChannelSeries.only(state))
                .hasMessage("slots: expected one channel, found up|export and up|import;"
                        + " group by usage point and channel");
    }

    @Test
    void nothingIsNoChannel() {
        assertThat(ChannelSeries.only(SlotState.EMPTY)).isNull();
    }

    private static List<Long> values(ChannelSeries series) {
        List<Long> values = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            values.add(series.value(i));
        }
        return values;
    }
}
