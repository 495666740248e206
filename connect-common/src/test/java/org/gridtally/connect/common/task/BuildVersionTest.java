package org.gridtally.connect.common.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BuildVersionTest {
    @Test
    void standsBesideTheTask() {
        assertThat(BuildVersion.of(BuildVersionTest.class)).isEqualTo("1.2.3");
    }

    @Test
    void isUnknownWhereTheBuildLeftNone() {
        assertThat(BuildVersion.of(Test.class)).isEqualTo("unknown");
    }
}
