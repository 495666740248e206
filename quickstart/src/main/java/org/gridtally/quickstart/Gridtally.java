package org.gridtally.quickstart;

import java.io.PrintWriter;
import org.gridtally.quickstart.cli.DemoCommand;
import org.gridtally.quickstart.cli.ExitCode;
import org.gridtally.quickstart.cli.SqlCommand;
import org.gridtally.quickstart.cli.StatusCommand;
import org.gridtally.quickstart.cli.StopCommand;
import org.gridtally.quickstart.preflight.Refusal;
import org.gridtally.quickstart.sql.SqlException;
import org.gridtally.servers.ServerFailedException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program behind the script {@code gridtally}. */
@Command(
        name = "gridtally",
        description = "Runs the whole Gridtally stack on this machine and answers SQL over meter readings.",
        subcommands = {DemoCommand.class, SqlCommand.class, StatusCommand.class, StopCommand.class},
        mixinStandardHelpOptions = true,
        version = "gridtally 0.1.0",
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {
            "0:done; with demo --exit: everything reconciles",
            "1:a part died, or something does not reconcile",
            "2:it cannot be done here or like this; nothing is left running"
        })
public final class Gridtally {
    private Gridtally() {}

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Gridtally())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Gridtally::refuse)
                .setExecutionExceptionHandler(Gridtally::explain);
    }

    private static int refuse(CommandLine.ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        String help = " (" + command.getCommandSpec().qualifiedName() + " --help)";
        command.getErr().println("gridtally: " + failure.getMessage() + help);
        return ExitCode.REFUSED;
    }

    /** What a person can act on gets one line; only the unforeseen gets its stack trace. */
    private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (failure instanceof Refusal) {
            err.println("gridtally: " + failure.getMessage());
            return ExitCode.REFUSED;
        }
        if (failure instanceof SqlException || failure instanceof ServerFailedException) {
            err.println("gridtally: " + failure.getMessage());
        } else {
            failure.printStackTrace(err);
        }
        return ExitCode.FAILED;
    }
}
