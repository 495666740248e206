package org.gridtally.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gridtally.simulator.config.Misbehaviour;
import org.gridtally.simulator.config.MisbehaviourSwitch;
import org.junit.jupiter.api.Test;

class MisbehaviourSwitchTest {
    @Test
    void allAndNone() {
        assertThat(MisbehaviourSwitch.parse("all")).isEqualTo(Misbehaviour.all());
        assertThat(MisbehaviourSwitch.parse("none")).isEqualTo(Misbehaviour.none());
    }

    @Test
    void someByName() {
        assertThat(MisbehaviourSwitch.parse("late,dst"))
                .isEqualTo(Misbehaviour.none().withLate(0.02).withClockChange(true));
    }

    @Test
    void anUnknownNameIsTold() {
        assertThatThrownBy(() -> MisbehaviourSwitch.parse("late,lazy"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("broken-nem12,http, found lazy");
    }
}
