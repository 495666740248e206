package org.gridtally.quickstart.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.gridtally.quickstart.preflight.Refusal;
import org.gridtally.quickstart.sql.DruidSql;
import org.gridtally.quickstart.sql.ResultFormat;
import org.gridtally.quickstart.sql.SqlResult;
import org.gridtally.quickstart.state.RunningStack;
import org.gridtally.quickstart.stores.Lake;
import org.gridtally.servers.ProjectLayout;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Asks the stack that is up. */
@Command(
        name = "sql",
        description = "Runs one SQL query against the stack that is up.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:",
            "  ./gridtally sql \"SELECT usage_point, METER_USAGE(slots) AS wh FROM meter_readings GROUP BY 1 LIMIT 5\"",
            "  ./gridtally sql --lake \"SELECT usage_point, sum(value) AS wh FROM readings"
                    + " WHERE kind = 'INTERVAL' AND unit = 'Wh' GROUP BY 1 LIMIT 5\""
        })
public final class SqlCommand implements Callable<Integer> {
    @Parameters(paramLabel = "SQL", description = "The query, as one argument.")
    private String query = "";

    @Option(
            names = "--format",
            defaultValue = "table",
            description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.")
    private ResultFormat format = ResultFormat.table;

    @Option(
            names = "--lake",
            description = "Ask the lake of a demo started with --lake: the table readings has one row per slot,"
                    + " readings_written every row as it was written.")
    private boolean lake;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        RunningStack stack = Home.fromSystemProperty().runningStack();
        SqlResult result = lake ? inLake(stack) : new DruidSql(stack.url("druid")).query(query);
        spec.commandLine().getOut().print(format.write(result));
        spec.commandLine().getOut().flush();
        return ExitCode.OK;
    }

    private SqlResult inLake(RunningStack stack) {
        if (!stack.urls().containsKey("s3")) {
            throw new Refusal("the stack that is up has no lake: start one with ./gridtally demo --lake");
        }
        return new Lake(ProjectLayout.find(), Path.of(stack.run()), stack.url("s3")).query(query);
    }
}
