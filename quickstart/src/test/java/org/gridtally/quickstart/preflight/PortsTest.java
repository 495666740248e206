package org.gridtally.quickstart.preflight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void noTwoPartsShareAPort() {
        Ports ports = new Ports(Ports.DEFAULT_BASE);
        assertThat(ports.all().keySet()).doesNotHaveDuplicates().allMatch(port -> port / 100 == 110);
        assertThat(ports.all()).containsEntry(11092, "Kafka broker").containsEntry(11088, "Druid router");
    }

    @Test
    void refusesABaseOutOfRange() {
        assertThatThrownBy(() -> new Ports(80))
                .hasMessageContaining("--port-base")
                .hasMessageContaining("80");
        assertThatThrownBy(() -> new Ports(65500)).hasMessageContaining("--port-base");
    }
}
