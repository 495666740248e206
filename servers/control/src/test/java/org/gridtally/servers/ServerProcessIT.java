package org.gridtally.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Child JVMs start, stop, are killed, fail with their log, and do not outlive their parent. */
class ServerProcessIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    Path dir;

    @Test
    void aStoppedServerIsGone() {
        ServerProcess process = start(SleepingMain.class);

        assertThat(process.rssBytes()).isPositive();
        process.stop(LIMIT);

        assertThat(process.isAlive()).isFalse();
        assertThat(process.onExit().join()).isEqualTo(143);
        assertThat(process.rssBytes()).isZero();
    }

    @Test
    void aServerThatDoesNotStopIsKilled() {
        ServerProcess process = start(StubbornMain.class);

        process.stop(Duration.ofMillis(300));

        assertThat(process.isAlive()).isFalse();
        assertThat(process.onExit().join()).isEqualTo(137);
    }

    @Test
    void aFailedStartTellsWhatTheServerLogged() {
        ServerProcess process = ServerProcess.start(Launches.of(dir, "failing", FailingMain.class));

        assertThatThrownBy(() -> process.awaitReady(() -> false, LIMIT))
                .isInstanceOf(ServerFailedException.class)
                .hasMessageContaining("failing ended with status 1 while starting")
                .hasMessageContaining("the port is taken");
    }

    @Test
    void aServerThatNeverAnswersIsReported() {
        ServerProcess process = start(SleepingMain.class);
        try {
            assertThatThrownBy(() -> process.awaitReady(() -> false, Duration.ofMillis(1)))
                    .hasMessageContaining("did not answer within");
        } finally {
            process.kill();
        }
    }

    @Test
    void aKilledParentTakesItsServersAlong() {
        ServerProcess parent = ServerProcess.start(Launches.of(dir, "parent", ParentMain.class, dir.toString()));
        parent.awaitReady(() -> parent.log().hasLine("CHILD "), LIMIT);
        long child = Long.parseLong(parent.log().tail(1).get(0).substring("CHILD ".length()));

        parent.kill();

        await().atMost(LIMIT)
                .until(() ->
                        ProcessHandle.of(child).filter(ProcessHandle::isAlive).isEmpty());
    }

    private ServerProcess start(Class<?> main) {
        ServerProcess process = ServerProcess.start(Launches.of(dir, "server", main));
        process.awaitReady(() -> process.log().hasLine("READY"), LIMIT);
        return process;
    }
}
