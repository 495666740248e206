package org.gridtally.quickstart.cli;

import java.util.concurrent.Callable;
import org.gridtally.quickstart.sql.DruidSql;
import org.gridtally.quickstart.sql.ResultFormat;
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
            "  ./gridtally sql \"SELECT usage_point, METER_USAGE(slots) AS wh FROM meter_readings GROUP BY 1 LIMIT 5\""
        })
public final class SqlCommand implements Callable<Integer> {
    @Parameters(paramLabel = "SQL", description = "The query, as one argument.")
    private String query = "";

    @Option(
            names = "--format",
            defaultValue = "table",
            description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.")
    private ResultFormat format = ResultFormat.table;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        String router = Home.fromSystemProperty().runningStack().url("druid");
        spec.commandLine().getOut().print(format.write(new DruidSql(router).query(query)));
        spec.commandLine().getOut().flush();
        return ExitCode.OK;
    }
}
