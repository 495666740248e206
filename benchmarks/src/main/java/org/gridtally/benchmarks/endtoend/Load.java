package org.gridtally.benchmarks.endtoend;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gridtally.quickstart.preflight.Ports;
import org.gridtally.simulator.config.Authentication;
import org.gridtally.simulator.config.Endpoint;
import org.gridtally.simulator.config.Faults;
import org.gridtally.simulator.config.Misbehaviour;
import org.gridtally.simulator.config.Pace;
import org.gridtally.simulator.config.SimulatorConfig;
import org.gridtally.simulator.ledger.LedgerTotals;

/**
 * What the head-end hands out: the duplicates, late readings and corrections of a bad day, but no HTTP faults, whose
 * waiting times would be measured instead of the stack.
 */
record Load(boolean quick, Path folder, Ports ports) {
    private static final int DAYS = 10;
    private static final int LIVE_PER_SECOND = 1000;
    private static final int READINGS_PER_LIVE_BLOCK = 4;

    SimulatorConfig config() {
        Path nem12 = folder.resolve("nem12");
        return SimulatorConfig.demo(nem12)
                .withMisbehaviour(Misbehaviour.all().withFaults(Faults.none()))
                .withScale(usagePoints(), DAYS, Duration.ofMinutes(15))
                .withPace(new Pace(1 - 1.0 / DAYS, LIVE_PER_SECOND, READINGS_PER_LIVE_BLOCK))
                .withEndpoint(new Endpoint("127.0.0.1", ports.headEnd(), nem12, Authentication.NONE));
    }

    Map<String, Object> shape(LedgerTotals totals) {
        Map<String, Object> shape = new LinkedHashMap<>();
        shape.put("usage_points", usagePoints());
        shape.put("days", DAYS);
        shape.put("interval", "PT15M");
        shape.put("live_readings_per_s", LIVE_PER_SECOND);
        shape.put("duplicates_share", share(totals.duplicates(), totals));
        shape.put("late_share", share(totals.late(), totals));
        shape.put("corrections_share", share(totals.corrections(), totals));
        return shape;
    }

    private int usagePoints() {
        return quick ? 40 : 600;
    }

    private static double share(long part, LedgerTotals totals) {
        return Math.round(1000.0 * part / totals.served()) / 1000.0;
    }
}
