package org.gridtally.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.gridtally.benchmarks.dashboard.DashboardBenchmark;
import org.gridtally.benchmarks.druid.DruidBenchmark;
import org.gridtally.benchmarks.endtoend.EndToEnd;
import org.gridtally.benchmarks.measure.Benchmark;
import org.gridtally.benchmarks.measure.Result;
import org.gridtally.benchmarks.sink.SinkBenchmark;
import org.gridtally.benchmarks.slots.SlotsBenchmark;
import org.gridtally.servers.ProjectLayout;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code benchmarks/run --list} and {@code benchmarks/run NAME [--quick]}. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Measures, prints a table, writes results/NAME.json.")
public final class Benchmarks implements Callable<Integer> {
    private static final List<Benchmark> ALL = List.of(
            new EndToEnd(),
            new SlotsBenchmark(),
            new DruidBenchmark(),
            new DashboardBenchmark(),
            new SinkBenchmark(),
            new NabBenchmark(),
            new TheftBenchmark());

    @Option(names = "--list", description = "Lists the benchmarks.")
    private boolean list;

    @Option(names = "--quick", description = "A small size that shows the benchmark works; not a measurement.")
    private boolean quick;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "Which benchmark.")
    private @Nullable String name;

    /** Exits 0 when the benchmark's answer was right, 1 when it was wrong, 2 when the command line is. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new Benchmarks()).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        if (list || name == null) {
            ALL.forEach(b -> System.out.printf("%-12s %s%n", b.name(), b.about()));
            return list ? 0 : 2;
        }
        Benchmark chosen =
                ALL.stream().filter(b -> b.name().equals(name)).findFirst().orElse(null);
        if (chosen == null) {
            System.err.println("benchmark: expected one of "
                    + ALL.stream().map(Benchmark::name).toList() + ", found " + name);
            return 2;
        }
        try {
            measure(chosen);
        } catch (MissingDataException e) {
            System.err.println(e.getMessage());
            return 2;
        }
        return 0;
    }

    private void measure(Benchmark benchmark) throws Exception {
        Result result = benchmark.run(quick);
        Path project = ProjectLayout.find().root();
        result.shape().forEach((key, value) -> System.out.printf("%-36s %s%n", key, value));
        System.out.printf("%-36s %,d%n", "rows", result.rows());
        result.metrics().forEach((key, value) -> System.out.printf("%-36s %,.2f%n", "metrics." + key, value));
        result.ratios().forEach((key, value) -> System.out.printf("%-36s %,.2f%n", "ratios." + key, value));
        result.notes().forEach(note -> System.out.println("note: " + note));
        System.out.println("written to "
                + project.relativize(
                        new ResultsFile(project, benchmark.name(), quick).write(benchmark, quick, result)));
    }
}
