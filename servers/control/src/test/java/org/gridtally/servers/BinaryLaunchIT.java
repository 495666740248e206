package org.gridtally.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs of the operating system are stopped, and do not outlive the process that started them. */
class BinaryLaunchIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    Path dir;

    @Test
    void theProgramItselfIsStopped() {
        ServerProcess process = ServerProcess.start(Launches.sleep(dir));
        await().atMost(LIMIT).until(() -> isSleep(process.pid()));

        process.stop(LIMIT);

        assertThat(process.onExit().join()).isEqualTo(143);
    }

    @Test
    void aKilledParentTakesItsProgramsAlong() {
        ServerProcess parent =
                ServerProcess.start(Launches.of(dir, "parent", ParentMain.class, dir.toString(), "program"));
        parent.awaitReady(() -> parent.log().hasLine("CHILD "), LIMIT);
        long child = Long.parseLong(parent.log().tail(1).get(0).substring("CHILD ".length()));
        await().atMost(LIMIT).until(() -> isSleep(child));

        parent.kill();

        await().atMost(LIMIT).until(() -> !isSleep(child));
    }

    @Test
    void aMissingProgramIsNamedWithTheAdvice() {
        assertThatThrownBy(() -> BinaryLaunch.find("no-such-server", "install it"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no-such-server is not on the PATH: install it");
    }

    private static boolean isSleep(long pid) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(process -> process.info().command())
                .filter(command -> !command.endsWith("sh"))
                .isPresent();
    }
}
