package org.gridtally.quickstart.cli;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.gridtally.quickstart.state.RunningStack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Ends the stack that is up, as Ctrl-C at its terminal does. */
@Command(
        name = "stop",
        description = "Stops the stack that is up and waits until all of it is gone.",
        mixinStandardHelpOptions = true)
public final class StopCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        RunningStack stack = Home.fromSystemProperty().runningStack();
        ProcessHandle launcher = ProcessHandle.of(stack.launcher()).orElseThrow();
        launcher.destroy();
        try {
            launcher.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            spec.commandLine()
                    .getErr()
                    .println("gridtally: launcher " + stack.launcher() + " is still there after " + PATIENCE.toSeconds()
                            + " s; its logs are in " + stack.run());
            return ExitCode.FAILED;
        }
        spec.commandLine().getOut().println("stopped");
        return ExitCode.OK;
    }
}
