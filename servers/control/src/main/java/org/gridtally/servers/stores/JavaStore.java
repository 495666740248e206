package org.gridtally.servers.stores;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gridtally.servers.FreePorts;
import org.gridtally.servers.JavaLaunch;
import org.gridtally.servers.ProjectLayout;

/** A store that runs from Maven jars: its module's launcher is given the directory, the port and what else it asks for. */
abstract class JavaStore extends Store {

    private final ProjectLayout layout;
    private final String name;
    private final String mainClass;

    JavaStore(ProjectLayout layout, Path dir, String name, String mainClass) {
        this(layout, dir, FreePorts.next(), name, mainClass);
    }

    JavaStore(ProjectLayout layout, Path dir, int port, String name, String mainClass) {
        super(dir, port);
        this.layout = layout;
        this.name = name;
        this.mainClass = "org.gridtally.servers." + name + "." + mainClass;
    }

    /** Flags of its JVM, the heap among them. */
    abstract List<String> flags();

    /** What its launcher is told besides the directory and the port. */
    List<String> furtherArguments() {
        return List.of();
    }

    @Override
    protected final JavaLaunch launch() {
        List<String> flags = new ArrayList<>(flags());
        // A test's store never runs long enough to pay the second compiler back.
        flags.add("-XX:TieredStopAtLevel=1");
        flags.add("-Duser.timezone=UTC");
        List<String> args = Stream.concat(Stream.of(dir().toString(), port()), furtherArguments().stream())
                .toList();
        return new JavaLaunch(name, dir(), flags, classPath(), mainClass, args);
    }

    /** Each launcher says when its store serves. */
    @Override
    protected final boolean answers() {
        return process().log().hasLine("READY ");
    }

    final String classPath() {
        return layout.classPath(module());
    }

    /** A folder or file that its module's build made. */
    final Path built(String path) {
        return layout.built(layout.target(module()).resolve(path));
    }

    private String module() {
        return "servers/" + name;
    }
}
