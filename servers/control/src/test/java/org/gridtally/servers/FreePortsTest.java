package org.gridtally.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FreePortsTest {

    @Test
    void noPortIsGivenTwice() {
        assertThat(Stream.generate(FreePorts::next).limit(50)).doesNotHaveDuplicates();
    }

    @Test
    void aPortInUseIsNotFree() throws IOException {
        try (ServerSocket used = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(FreePorts.isFree(used.getLocalPort())).isFalse();
        }
    }

    @Test
    void aChosenPortIsKept() {
        assertThat(FreePorts.orNext(9092)).isEqualTo(9092);
        assertThat(FreePorts.orNext(0)).isPositive();
    }
}
