package org.gridtally.quickstart.preflight;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PreflightTest {
    private static final Ports PORTS = new Ports(20000);
    private static final Path STATE = Path.of("state");

    @Test
    void aMachineWithRoomPasses() {
        assertThatCode(() -> check(new Fake(17, 0, 8000, 8000))).doesNotThrowAnyException();
    }

    @Test
    void namesTheTakenPortAndWhoWantsIt() {
        refuses(
                new Fake(17, 20092, 8000, 8000),
                "port 20092 (Kafka broker) is taken: stop what listens there,"
                        + " or choose other ports with --port-base");
    }

    @Test
    void namesTheWrongJava() {
        refuses(new Fake(21, 0, 8000, 8000), "Java 21 runs this, JDK 17 is needed: set JAVA_HOME to one");
    }

    @Test
    void saysHowMuchMemoryIsMissing() {
        refuses(new Fake(17, 0, 900, 8000), "too little memory: 900 MiB available, 2048 MiB needed");
    }

    @Test
    void saysHowMuchDiskIsMissing() {
        refuses(new Fake(17, 0, 8000, 12), "too little disk: 12 MiB free for state, 1024 MiB needed");
    }

    private static void check(Machine machine) {
        new Preflight(machine).check(Demand.ofStack(PORTS), STATE);
    }

    private static void refuses(Machine machine, String line) {
        assertThatThrownBy(() -> check(machine)).isInstanceOf(Refusal.class).hasMessage(line);
    }

    private record Fake(int javaRelease, int takenPort, long memory, long disk) implements Machine {
        @Override
        public boolean isFree(int port) {
            return port != takenPort;
        }

        @Override
        public long availableMemoryMib() {
            return memory;
        }

        @Override
        public long freeDiskMib(Path folder) {
            return disk;
        }
    }
}
