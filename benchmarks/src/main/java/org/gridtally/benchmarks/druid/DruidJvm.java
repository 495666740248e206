package org.gridtally.benchmarks.druid;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gridtally.servers.ProjectLayout;

/** A JVM with Druid's classes, which must not meet ours, for what is measured or written inside of Druid. */
public final class DruidJvm {
    private static final String MODULE = "benchmarks-druid";

    private static final List<String> FLAGS = List.of(
            "-Xmx5g",
            "-XX:MaxDirectMemorySize=4g",
            "-XX:+UseParallelGC",
            "-Duser.timezone=UTC",
            "-Dfile.encoding=UTF-8",
            "--add-exports=java.base/jdk.internal.misc=ALL-UNNAMED",
            "--add-exports=java.base/jdk.internal.ref=ALL-UNNAMED",
            "--add-opens=java.base/java.nio=ALL-UNNAMED",
            "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
            "--add-opens=java.base/jdk.internal.ref=ALL-UNNAMED",
            "--add-opens=java.base/java.io=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED");

    private final ProjectLayout layout;

    /** Of this project. */
    public DruidJvm(ProjectLayout layout) {
        this.layout = layout;
    }

    /** Where segments and input files are kept from run to run. */
    public Path cache() {
        return layout.root().resolve(".gridtally/benchmarks");
    }

    /** Runs a main class to its end; what it prints appears here. */
    public void run(String mainClass, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        command.add("-cp");
        command.add(layout.classPath(MODULE));
        command.add(mainClass);
        command.addAll(arguments);
        int status = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (status != 0) {
            throw new IllegalStateException(mainClass + ": expected exit status 0, found " + status);
        }
    }
}
