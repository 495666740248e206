package org.gridtally.quickstart.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RunOptionsTest {
    @Test
    void whatIsServedNamesTheRun() {
        String identity = options(1, 1000, "late", null).identity();
        assertThat(identity).startsWith("model-200x3d-PT15M-seed1-");
        assertThat(options(1, 1000, "late", null).identity()).isEqualTo(identity);
        assertThat(options(1, 50, "late", null).identity()).isNotEqualTo(identity);
        assertThat(options(2, 1000, "late", null).identity()).isNotEqualTo(identity);
        assertThat(options(1, 1000, "missing", null).identity()).isNotEqualTo(identity);
    }

    @Test
    void twoFoldersOfOneNameAreTwoRuns() {
        String first = options(1, 1000, "late", Path.of("a/data")).identity();
        String second = options(1, 1000, "late", Path.of("b/data")).identity();
        assertThat(first).startsWith("data-data-").isNotEqualTo(second);
    }

    private static RunOptions options(long seed, double rate, String misbehave, @Nullable Path data) {
        return new RunOptions(200, 3, Duration.ofMinutes(15), seed, new TreeSet<>(Set.of(misbehave)), rate, data);
    }
}
