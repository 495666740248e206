package org.gridtally.quickstart.cli;

import java.io.PrintWriter;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.gridtally.quickstart.sql.DruidSql;
import org.gridtally.quickstart.sql.SqlException;
import org.gridtally.quickstart.state.RunningStack;
import org.gridtally.servers.rest.ConnectRest;
import org.gridtally.servers.rest.RestException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Is the whole stack up and answering? */
@Command(
        name = "status",
        description = "Shows each part of the stack that is up; exit status 0 when all of it is ready.",
        mixinStandardHelpOptions = true)
public final class StatusCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        RunningStack stack = Home.fromSystemProperty().state().running().read().orElse(null);
        if (stack == null) {
            out.println("no stack is up");
            return ExitCode.FAILED;
        }
        Map<String, String> states = new TreeMap<>();
        stack.pids().forEach((part, pid) -> states.put(part, isAlive(pid) ? "ready" : "dead"));
        states.computeIfPresent("connect", (part, state) -> state.equals("ready") ? connectors(stack) : state);
        states.computeIfPresent("druid", (part, state) -> state.equals("ready") ? table(stack) : state);
        states.forEach((part, state) -> out.printf(
                "%-10s  pid %-8d  %-30s  %s%n",
                part, stack.pids().get(part), state, stack.urls().getOrDefault(part, "")));
        boolean ready = !states.isEmpty() && states.values().stream().allMatch("ready"::equals);
        out.println(ready ? "ready" : "not ready");
        return ready ? ExitCode.OK : ExitCode.FAILED;
    }

    private static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    private static String connectors(RunningStack stack) {
        ConnectRest connect = new ConnectRest(stack.url("connect"));
        try {
            var names = connect.connectors();
            var broken = names.stream().filter(name -> !connect.isRunning(name)).toList();
            if (names.isEmpty()) {
                return "no connectors yet";
            }
            return broken.isEmpty() ? "ready" : "not running: " + String.join(", ", broken);
        } catch (RestException e) {
            return "does not answer";
        }
    }

    private static String table(RunningStack stack) {
        try {
            new DruidSql(stack.url("druid")).query("SELECT 1 FROM meter_readings LIMIT 1");
            return "ready";
        } catch (SqlException e) {
            return "no answer to SQL yet";
        }
    }
}
