package org.gridtally.quickstart.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningStackTest {
    /** Beyond the largest process id that Linux gives out. */
    private static final long NOBODY = 1L << 23;

    @TempDir
    Path folder;

    @Test
    void isFoundAgainWhileItsLauncherLives() {
        RunningStack stack = stack(ProcessHandle.current().pid());
        file().write(stack);
        assertThat(file().read()).contains(stack);
        assertThat(stack.url("druid")).isEqualTo("http://127.0.0.1:1");
    }

    @Test
    void isNotUpOnceItsLauncherIsGone() {
        file().write(stack(NOBODY));
        assertThat(file().read()).isEmpty();
    }

    @Test
    void isNotUpBeforeAnyStart() {
        assertThat(file().read()).isEmpty();
    }

    private RunningStack.File file() {
        return new StateFolder(folder.resolve("state")).running();
    }

    private static RunningStack stack(long launcher) {
        return new RunningStack(launcher, "run", Map.of("druid", "http://127.0.0.1:1"), Map.of("druid", launcher));
    }
}
