package org.gridtally.simulator;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.gridtally.simulator.config.Authentication;
import org.gridtally.simulator.config.Endpoint;
import org.gridtally.simulator.config.Misbehaviour;
import org.gridtally.simulator.config.MisbehaviourSwitch;
import org.gridtally.simulator.config.Pace;
import org.gridtally.simulator.config.Population;
import org.gridtally.simulator.config.SimulatorConfig;
import org.gridtally.simulator.ledger.LedgerTotals;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs a head-end alone, until it is stopped, and tells the truth when all is released and when it stops. */
@Command(
        name = "head-end",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = "A head-end that speaks ESPI over HTTP, drops NEM12 files and misbehaves on demand.")
public final class HeadEndMain implements Callable<Integer> {
    @Option(names = "--usage-points", defaultValue = "200", description = "Number of usage points.")
    private int usagePoints;

    @Option(names = "--days", defaultValue = "3", description = "Number of days.")
    private int days;

    @Option(names = "--interval", defaultValue = "PT15M", description = "Length of an interval.")
    private Duration interval = Duration.ZERO;

    @Option(names = "--zone", defaultValue = "Europe/Berlin", description = "Zone of the usage points.")
    private ZoneId zone = ZoneId.of("UTC");

    @Option(names = "--start", description = "First day; by default one before a clock change if that is on.")
    private @Nullable LocalDate start;

    @Option(names = "--nem12-share", defaultValue = "0.1", description = "Share of usage points sent as NEM12.")
    private double nem12Share;

    @Option(names = "--groups", defaultValue = "4", description = "Number of meter groups.")
    private int groups;

    @Option(names = "--backlog", defaultValue = "0.67", description = "Share of the span there at the start.")
    private double backlog;

    @Option(names = "--rate", defaultValue = "1000", description = "Readings released a second after that.")
    private double rate;

    @Option(names = "--block", defaultValue = "4", description = "Readings in a live interval block.")
    private int block;

    @Option(names = "--seed", defaultValue = "1", description = "Seed of every random choice.")
    private long seed;

    @Option(names = "--misbehave", defaultValue = "all", description = "all, none, or names with commas between.")
    private String misbehave = "";

    @Option(names = "--host", defaultValue = "127.0.0.1", description = "Address to bind to.")
    private String host = "";

    @Option(names = "--port", defaultValue = "0", description = "Port to bind to; 0 takes a free one.")
    private int port;

    @Option(names = "--nem12", defaultValue = "nem12", description = "Directory NEM12 files are dropped into.")
    private Path nem12 = Path.of("");

    @Option(names = "--data", description = "Serve the real files below this directory instead of the model.")
    private @Nullable Path data;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Runs a head-end until the process is told to stop. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new HeadEndMain()).execute(args));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        try (HeadEndSimulator simulator = HeadEndSimulator.start(config())) {
            simulator.groups().forEach(group -> out.println(simulator.url() + group));
            simulator.files().forEach(file -> out.println(file.path() + ": " + file.note()));
            out.println("NEM12 files appear in " + simulator.nem12Directory());
            out.println(told(simulator.ledger().totals()));
            out.flush();
            CountDownLatch stop = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                out.println(told(simulator.ledger().totals()));
                out.println(simulator.stats());
                out.flush();
                stop.countDown();
            }));
            stop.await();
        }
        return 0;
    }

    private SimulatorConfig config() {
        Misbehaviour misbehaviour = misbehaviour();
        LocalDate usual = misbehaviour.clockChange() ? Population.BEFORE_CLOCK_CHANGE : Population.QUIET_DAYS;
        LocalDate first = start == null ? usual : start;
        SimulatorConfig config = SimulatorConfig.demo(nem12)
                .withMisbehaviour(misbehaviour)
                .withPopulation(new Population(usagePoints, days, interval, zone, first, nem12Share, groups))
                .withPace(new Pace(backlog, rate, block))
                .withEndpoint(new Endpoint(host, port, nem12, Authentication.NONE))
                .withSeed(seed);
        return data == null ? config : config.withData(data);
    }

    private Misbehaviour misbehaviour() {
        try {
            return MisbehaviourSwitch.parse(misbehave);
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private static String told(LedgerTotals totals) {
        return "released: " + totals.served() + " readings of " + totals.servedUnique() + " slots, "
                + totals.servedMicroWh() / 1_000_000 + " Wh; " + totals.duplicates() + " repeats, "
                + totals.corrections() + " corrections, " + totals.deadLetters() + " broken lines";
    }
}
