package org.gridtally.quickstart.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.gridtally.quickstart.preflight.Ports;
import org.gridtally.quickstart.state.RunningStack;
import org.gridtally.quickstart.state.StateFolder;
import org.gridtally.servers.ProjectLayout;

/** The launcher as users run it, a process of its own, with its state below a test's folder and ports of its own. */
final class Launcher implements AutoCloseable {
    /** Far more than any step takes on two cores; only a hang is cut off. */
    static final int PATIENCE_MINUTES = 8;

    private final Path folder;
    private final Ports ports = FreeHundred.ports();
    private final List<Process> processes = new ArrayList<>();

    private Launcher(Path folder) {
        this.folder = folder;
    }

    /** Begins with an empty folder below the build's own, where the logs of a failed test can be read. */
    static Launcher in(String name) throws IOException {
        Path target = ProjectLayout.find().target("quickstart");
        new StateFolder(target.resolve("it")).forget(name);
        return new Launcher(Files.createDirectories(new StateFolder(target.resolve("it")).run(name)));
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** The processes of the stack, by what the launcher wrote down. */
    List<ProcessHandle> parts() {
        return stack().pids().values().stream()
                .map(pid -> ProcessHandle.of(pid).orElseThrow())
                .toList();
    }

    /** A program of the launcher that runs. */
    record Run(Process process, Path output) {
        String text() {
            try {
                return Files.readString(output);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Waits for its end; gives its exit status. */
        int exit() throws InterruptedException {
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                throw new AssertionError("still running: " + text());
            }
            return process.exitValue();
        }

        /** Waits until it has printed a text; fails with all it printed if it ends before. */
        void awaitText(String wanted) {
            Awaitility.await(wanted)
                    .atMost(PATIENCE_MINUTES, TimeUnit.MINUTES)
                    .failFast(() -> assertThat(process.isAlive() || text().contains(wanted))
                            .as("ended before \"%s\":\n%s", wanted, text())
                            .isTrue())
                    .until(() -> text().contains(wanted));
        }
    }

    Run start(String... arguments) throws IOException {
        Path root = ProjectLayout.find().root();
        Path target = root.resolve("quickstart/target");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dgridtally.home=" + root,
                "-Dgridtally.state=" + folder.resolve("state"),
                "-cp",
                target.resolve("classes") + ":"
                        + Files.readString(target.resolve("classpath.txt")).strip(),
                "org.gridtally.quickstart.Gridtally"));
        command.addAll(List.of(arguments));
        Path output = folder.resolve("output-" + processes.size() + ".txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        processes.add(process);
        return new Run(process, output);
    }

    /** Starts the demo on this launcher's ports. */
    Run demo(String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of("demo", "--port-base", Integer.toString(ports.base())));
        all.addAll(List.of(arguments));
        return start(all.toArray(String[]::new));
    }

    Ports ports() {
        return ports;
    }

    /** What the launcher wrote down about the stack that is up. */
    RunningStack stack() {
        return new StateFolder(folder.resolve("state")).running().read().orElseThrow();
    }

    @Override
    public void close() throws InterruptedException {
        processes.forEach(Process::destroy);
        for (Process process : processes) {
            process.waitFor(1, TimeUnit.MINUTES);
        }
    }
}
