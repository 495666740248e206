package org.gridtally.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where a figure was measured: processor, cores, memory, JDK and the commit. */
final class Host {
    private Host() {}

    static Map<String, Object> describe(Path project) throws IOException, InterruptedException {
        Map<String, Object> host = new LinkedHashMap<>();
        host.put("cpu", procField(Path.of("/proc/cpuinfo"), "model name"));
        host.put("cores", Runtime.getRuntime().availableProcessors());
        host.put("memory", procField(Path.of("/proc/meminfo"), "MemTotal"));
        host.put("os", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        host.put("jdk", System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"));
        host.put("commit", output(project, "git", "describe", "--always", "--dirty"));
        return host;
    }

    private static String procField(Path file, String name) throws IOException {
        if (!Files.isReadable(file)) {
            return "unknown";
        }
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("unknown");
    }

    private static String output(Path folder, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return process.waitFor() == 0 ? text : "unknown";
    }
}
