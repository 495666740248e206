package org.gridtally.quickstart.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalMachineTest {
    private final Machine machine = new LocalMachine();

    @Test
    void seesAListener() throws Exception {
        int port;
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = listener.getLocalPort();
            assertThat(machine.isFree(port)).isFalse();
        }
        assertThat(machine.isFree(port)).isTrue();
    }

    @Test
    void measuresThisMachine(@TempDir Path folder) {
        assertThat(machine.javaRelease()).isEqualTo(17);
        assertThat(machine.availableMemoryMib()).isPositive();
        assertThat(machine.freeDiskMib(folder.resolve("not/there/yet"))).isPositive();
    }
}
