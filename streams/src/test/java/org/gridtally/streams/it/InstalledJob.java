package org.gridtally.streams.it;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.gridtally.testkit.TestKafka;
import org.gridtally.testkit.TestRegistry;

/** The stream job as users run it: the archive unpacked, its start script in a process of its own. */
final class InstalledJob implements AutoCloseable {
    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final String NAME = "gridtally-streams-0.1.0";

    private final List<String> settings = new ArrayList<>();
    private final int healthPort;
    private final Path log;
    private Process process;

    /** @param name distinguishes application, topics and state of one test from those of another */
    InstalledJob(String name, TestKafka kafka, TestRegistry registry) throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            healthPort = free.getLocalPort();
        }
        log = TARGET.resolve(name + ".log");
        settings.add("bootstrap.servers=" + kafka.bootstrapServers());
        settings.add("registry.url=" + registry.ccompatUrl());
        settings.add("application.id=" + name);
        settings.add("state.dir=" + Files.createTempDirectory(TARGET, name));
        settings.add("health.port=" + healthPort);
        for (String topic : List.of(
                "readings", "accepted", "electricity", "gas", "water", "heat", "other", "thresholds", "alarms")) {
            settings.add("topics." + topic + "=" + topic(name, topic));
        }
        settings.add("topics.hourly-usage=" + topic(name, "hourly"));
        settings.add("topics.dead-letters=" + topic(name, "dlq"));
    }

    static String topic(String name, String topic) {
        return name + "." + topic;
    }

    void start() throws IOException {
        List<String> command = new ArrayList<>(
                List.of(installed().resolve("bin/gridtally-streams").toString()));
        command.addAll(settings);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        process = builder.start();
    }

    /** Unpacked once for all tests of the run. */
    private static Path installed() throws IOException {
        Path home = TARGET.resolve("installed").resolve(NAME);
        if (!Files.exists(home.resolve("bin/gridtally-streams"))) {
            try (ZipFile zip = new ZipFile(TARGET.resolve(NAME + ".zip").toFile())) {
                for (ZipEntry entry : zip.stream().filter(e -> !e.isDirectory()).toList()) {
                    Path file = home.getParent().resolve(entry.getName());
                    Files.createDirectories(file.getParent());
                    try (InputStream in = zip.getInputStream(entry)) {
                        Files.copy(in, file);
                    }
                }
            }
            File script = home.resolve("bin/gridtally-streams").toFile();
            if (!script.setExecutable(true)) {
                throw new IOException("cannot make " + script + " executable");
            }
        }
        return home;
    }

    /** What the health endpoint says, empty when it says nothing or that the job does not run. */
    String health() {
        try {
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + healthPort + "/health"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 ? answer.body() : "";
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    String log() throws IOException {
        return Files.readString(log);
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Sends SIGTERM and tells whether the process ended in time. */
    boolean terminate(long seconds) throws InterruptedException {
        process.destroy();
        return process.waitFor(seconds, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws InterruptedException {
        if (process != null && process.isAlive()) {
            kill();
        }
    }
}
