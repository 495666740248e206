package org.gridtally.core.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gridtally.core.slots.SlotState;
import org.junit.jupiter.api.Test;

class GridTest {
    @Test
    void refusesWhatIsNoGrid() {
        assertThatThrownBy(() -> Grid.of("PT7M", "UTC")).hasMessageContaining("divides a day, found PT7M");
        assertThatThrownBy(() -> Grid.of("PT0S", "UTC")).hasMessageContaining("divides a day, found PT0S");
        assertThatThrownBy(() -> Grid.of("15", "UTC"))
                .hasMessageContaining("ISO 8601 duration such as PT15M, found '15'");
        assertThatThrownBy(() -> Grid.of("PT15M", "Mars")).hasMessageContaining("such as Europe/Berlin, found 'Mars'");
    }

    @Test
    void nothingDueHasNoRatio() {
        assertThat(Completeness.ofTouchedDays(SlotState.EMPTY, Grid.of("PT15M", "UTC"))
                        .ratio())
                .isNaN();
    }

    @Test
    void aRangeHasABeginningBeforeItsEnd() {
        assertThatThrownBy(() -> Completeness.of(SlotState.EMPTY, Grid.of("PT15M", "UTC"), 5, 5))
                .hasMessage("range: expected from before to, found from 5 and to 5");
    }
}
