package org.gridtally.servers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gridtally.servers.child.ChildMain;

/**
 * How is a child JVM started? With the same Java as this process, its output appended to one log file, ending when
 * this process ends.
 *
 * @param name what people call the server, also the name of its log file
 * @param workDir the directory it runs in and keeps its state in
 * @param jvmFlags flags of the JVM, on top of the common small ones
 * @param classPath the class path, joined by the path separator
 * @param mainClass the server's main class
 * @param args its arguments
 */
public record JavaLaunch(
        String name, Path workDir, List<String> jvmFlags, String classPath, String mainClass, List<String> args)
        implements Launch {

    private static final List<String> SMALL =
            List.of("-XX:+UseSerialGC", "-Xss512k", "-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8");

    @Override
    public List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(java());
        command.addAll(SMALL);
        command.addAll(jvmFlags);
        command.add("-cp");
        command.add(childClasses() + java.io.File.pathSeparator + classPath);
        command.add(ChildMain.class.getName());
        command.add(mainClass);
        command.addAll(args);
        return command;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Where this module was loaded from: the child needs its ChildMain and nothing else of it. */
    private static String childClasses() {
        try {
            return Path.of(ChildMain.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (java.net.URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
