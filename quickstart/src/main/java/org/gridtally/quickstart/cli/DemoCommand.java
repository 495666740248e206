package org.gridtally.quickstart.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import org.gridtally.quickstart.demo.DataFolder;
import org.gridtally.quickstart.demo.Demo;
import org.gridtally.quickstart.demo.MisbehaviourOption;
import org.gridtally.quickstart.demo.RunOptions;
import org.gridtally.quickstart.preflight.Ports;
import org.gridtally.quickstart.preflight.Refusal;
import org.gridtally.quickstart.stores.StoreKind;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts everything, lets a head-end misbehave, and proves that the answers add up. */
@Command(
        name = "demo",
        description =
                "Starts the whole stack, serves readings from a simulated head-end, and reports what came of them.",
        mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {
    @Option(
            names = "--usage-points",
            paramLabel = "N",
            defaultValue = "200",
            description = "Default: ${DEFAULT-VALUE}.")
    private int usagePoints;

    @Option(names = "--days", paramLabel = "D", defaultValue = "3", description = "Default: ${DEFAULT-VALUE}.")
    private int days;

    @Option(
            names = "--interval",
            paramLabel = "ISO",
            defaultValue = "PT15M",
            description = "Length of an interval, ISO 8601; default: ${DEFAULT-VALUE}.")
    private Duration interval = Duration.ZERO;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--misbehave",
            paramLabel = "WHAT",
            defaultValue = "all",
            description = "all, none, or a list of: duplicates, late, corrections, missing, disorder, rollover,"
                    + " exchange, dst, broken-nem12, http. Default: ${DEFAULT-VALUE}.")
    private String misbehave = "";

    @Option(
            names = "--rate",
            paramLabel = "R",
            defaultValue = "1000",
            description = "Readings a second in the live phase; default: ${DEFAULT-VALUE}.")
    private double rate;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Serve the UCI household, half-hourly CSV, NEM12/NEM13 and ESPI files below DIR instead of"
                    + " the model.")
    private @Nullable Path data;

    @Option(
            names = "--sink",
            paramLabel = "STORE",
            description = "Write everything to this store, too, with the time-series sink: ${COMPLETION-CANDIDATES}.")
    private @Nullable SinkStore sink;

    @Option(
            names = "--lake",
            description = "Write all readings to an Iceberg table in an S3, too, with Apache Iceberg's own sink.")
    private boolean lake;

    @Option(names = "--exit", description = "Stop after the report; exit status 0 only if everything reconciles.")
    private boolean exit;

    @Option(names = "--report", paramLabel = "FILE", description = "Write the report as JSON, too.")
    private @Nullable Path report;

    @Option(names = "--fresh", description = "Forget what an earlier run with the same options left.")
    private boolean fresh;

    @Option(
            names = "--port-base",
            paramLabel = "PORT",
            defaultValue = "" + Ports.DEFAULT_BASE,
            description = "All ports lie in the hundred above it; default: ${DEFAULT-VALUE}.")
    private int portBase;

    /** Stores that the demo starts for the time-series sink. */
    enum SinkStore {
        postgres
    }

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        return new Demo(Home.fromSystemProperty().state(), options(), ports(), report, out).run(exit, fresh);
    }

    private RunOptions options() throws IOException {
        if (!(rate > 0)) {
            throw new Refusal("--rate: expected readings a second above 0, found " + rate);
        }
        DataFolder folder = data == null ? null : DataFolder.of(data);
        return new RunOptions(
                usagePoints, days, interval, seed, MisbehaviourOption.parse(misbehave), rate, folder, stores());
    }

    private Set<StoreKind> stores() {
        Set<StoreKind> stores = EnumSet.noneOf(StoreKind.class);
        if (sink == SinkStore.postgres) {
            stores.add(StoreKind.POSTGRES);
        }
        if (lake) {
            stores.add(StoreKind.LAKE);
        }
        return stores;
    }

    private Ports ports() {
        try {
            return new Ports(portBase);
        } catch (IllegalArgumentException e) {
            throw new Refusal(String.valueOf(e.getMessage()));
        }
    }
}
