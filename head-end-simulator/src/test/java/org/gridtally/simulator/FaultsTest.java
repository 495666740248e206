package org.gridtally.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.gridtally.simulator.config.Faults;
import org.gridtally.simulator.config.Misbehaviour;
import org.gridtally.simulator.config.Pace;
import org.gridtally.simulator.config.SimulatorConfig;
import org.gridtally.simulator.espi.SimulatorStats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultsTest {
    @TempDir
    Path nem12;

    private HeadEndSimulator start(Faults faults) throws IOException {
        return HeadEndSimulator.start(SimulatorConfig.demo(nem12)
                .withScale(4, 1, Duration.ofHours(1))
                .withPace(Pace.AT_ONCE)
                .withMisbehaviour(Misbehaviour.none().withFaults(faults)));
    }

    private static Faults only(double tooMany, double errors, double hangs, double truncations) {
        return new Faults(tooMany, errors, hangs, truncations, Duration.ofSeconds(1), Duration.ofMillis(20));
    }

    /** What a client sees on each of the first requests. */
    private static List<String> outcomes(HeadEndSimulator simulator, int requests) throws InterruptedException {
        HeadEndClient client = new HeadEndClient();
        List<String> outcomes = new ArrayList<>();
        for (int i = 0; i < requests; i++) {
            try {
                HttpResponse<String> response =
                        client.get(simulator.url() + simulator.groups().get(0));
                boolean whole = response.body().endsWith("</feed>\n");
                outcomes.add(response.statusCode() == 200 && !whole ? "half" : "" + response.statusCode());
            } catch (IOException e) {
                outcomes.add("cut");
            }
        }
        return outcomes;
    }

    @Test
    void eachKindHappensAmongTheFirstRequestsHoweverRareItIs() throws Exception {
        try (HeadEndSimulator simulator = start(only(1e-9, 1e-9, 1e-9, 1e-9))) {
            assertThat(outcomes(simulator, 21)).contains("200", "429", "500", "cut", "half");
            SimulatorStats stats = simulator.stats();
            assertThat(stats).isEqualTo(new SimulatorStats(stats.requests(), 1, 1, 1, 2));
        }
    }

    @Test
    void happenAsOftenAsAsked() throws Exception {
        try (HeadEndSimulator simulator = start(only(0.2, 0.2, 0, 0.2))) {
            List<String> outcomes = outcomes(simulator, 300);
            assertThat(outcomes).filteredOn("429"::equals).hasSizeBetween(30, 90);
            assertThat(outcomes).filteredOn("500"::equals).hasSizeBetween(30, 90);
            assertThat(outcomes)
                    .filteredOn(o -> o.equals("cut") || o.equals("half"))
                    .hasSizeBetween(30, 90);
        }
    }

    @Test
    void aBusyHeadEndSaysWhenToComeBack() throws Exception {
        try (HeadEndSimulator simulator = start(only(1, 0, 0, 0))) {
            HttpResponse<String> response =
                    new HeadEndClient().get(simulator.url() + simulator.groups().get(0));
            assertThat(response.statusCode()).isEqualTo(429);
            assertThat(response.headers().firstValue("Retry-After")).hasValue("1");
        }
    }

    @Test
    void noneHappensWhenNoneIsOn() throws Exception {
        try (HeadEndSimulator simulator = start(Faults.none())) {
            assertThat(outcomes(simulator, 40)).containsOnly("200");
        }
    }
}
