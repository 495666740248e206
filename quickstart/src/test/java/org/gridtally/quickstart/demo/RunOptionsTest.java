package org.gridtally.quickstart.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.gridtally.quickstart.preflight.Refusal;
import org.gridtally.quickstart.stores.StoreKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    void aFolderIsAnotherRunOnceItsFilesChange(@TempDir Path parent) throws IOException {
        Path folder = Files.createDirectory(parent.resolve("meters"));
        Files.writeString(folder.resolve("a.csv"), "1");
        String before = options(1, 1000, "late", DataFolder.of(folder)).identity();
        assertThat(before).startsWith("data-meters-");
        assertThat(options(1, 1000, "late", DataFolder.of(folder)).identity()).isEqualTo(before);
        Files.writeString(folder.resolve("a.csv"), "12");
        assertThat(options(1, 1000, "late", DataFolder.of(folder)).identity()).isNotEqualTo(before);
    }

    @Test
    void aRunWithAStoreIsAnotherRun() {
        RunOptions options = options(1, 1000, "late", null);
        RunOptions withStore = new RunOptions(
                options.usagePoints(),
                options.days(),
                options.interval(),
                options.seed(),
                options.misbehave(),
                options.rate(),
                null,
                Set.of(StoreKind.POSTGRES));
        assertThat(withStore.identity()).isEqualTo(options.identity() + "-postgres");
    }

    @Test
    void aFileIsNoFolder(@TempDir Path parent) throws IOException {
        Path file = Files.writeString(parent.resolve("a.csv"), "1");
        assertThatThrownBy(() -> DataFolder.of(file))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("--data: expected a folder, found ");
    }

    private static RunOptions options(long seed, double rate, String misbehave, @Nullable DataFolder data) {
        return new RunOptions(
                200, 3, Duration.ofMinutes(15), seed, new TreeSet<>(Set.of(misbehave)), rate, data, Set.of());
    }
}
