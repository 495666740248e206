package org.gridtally.servers;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How is a program of the operating system started? In place of the shell that starts it, so that signals reach it; a
 * watcher beside it kills it when the pipe from this process closes, as child JVMs end by themselves.
 *
 * @param name what people call the server, also the name of its log file
 * @param workDir the directory it runs in and keeps its state in
 * @param program its path
 * @param args its arguments
 */
public record BinaryLaunch(String name, Path workDir, Path program, List<String> args) implements Launch {

    private static final String WITH_WATCHER =
            "exec 3<&0; { cat <&3 >/dev/null; kill -9 $$; } 2>/dev/null & exec \"$@\" 3<&- </dev/null";

    /** Where the PATH has a program; fails with the advice when it has none. */
    public static Path find(String program, String advice) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(program + " is not on the PATH: " + advice));
    }

    @Override
    public List<String> command() {
        List<String> command = new ArrayList<>(List.of("sh", "-c", WITH_WATCHER, name, program.toString()));
        command.addAll(args);
        return command;
    }
}
