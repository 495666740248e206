package org.gridtally.quickstart.cli;

import java.nio.file.Path;
import org.gridtally.quickstart.preflight.Refusal;
import org.gridtally.quickstart.state.RunningStack;
import org.gridtally.quickstart.state.StateFolder;

/** The project folder this launcher was started from; the script passes it on. */
public record Home(Path folder) {
    public static Home fromSystemProperty() {
        return new Home(Path.of(System.getProperty("gridtally.home", "."))
                .toAbsolutePath()
                .normalize());
    }

    public StateFolder state() {
        return new StateFolder(Path.of(System.getProperty(
                "gridtally.state", folder.resolve(".gridtally").toString())));
    }

    public RunningStack runningStack() {
        return state().running()
                .read()
                .orElseThrow(() -> new Refusal("no stack is up: start one with ./gridtally demo"));
    }
}
