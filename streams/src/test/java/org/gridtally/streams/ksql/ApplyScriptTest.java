package org.gridtally.streams.ksql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@code ksql/apply} sends, and that it does not take a refusal for success. */
class ApplyScriptTest {
    private final List<JsonNode> requests = new ArrayList<>();
    private HttpServer server;
    private int refuseFrom = Integer.MAX_VALUE;

    @BeforeEach
    void start() throws IOException {
        assumeThat(new File("/bin/sh")).as("a POSIX shell").exists();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/ksql", exchange -> {
            requests.add(new ObjectMapper().readTree(exchange.getRequestBody()));
            boolean refused = requests.size() >= refuseFrom;
            byte[] answer =
                    (refused ? "{\"error_code\":40001,\"message\":\"no\"}" : "[]").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(refused ? 400 : 200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private int apply(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of("../ksql/apply").toAbsolutePath().normalize().toString(),
                "--server",
                "http://127.0.0.1:" + server.getAddress().getPort()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor();
    }

    @Test
    void allScriptsAreSentInOrderToBeReadFromTheBeginning() throws Exception {
        assertThat(apply()).isZero();

        assertThat(requests).hasSize(4);
        assertThat(requests.get(0).get("ksql").asText()).contains("CREATE STREAM meter_accepted", "PARTITIONS = 4");
        assertThat(requests.get(3).get("ksql").asText())
                .contains("'OVER_VOLTAGE'")
                .doesNotContain("--");
        assertThat(requests).allSatisfy(r -> assertThat(r.at("/streamsProperties/ksql.streams.auto.offset.reset")
                        .asText())
                .isEqualTo("earliest"));
    }

    @Test
    void thePartitionsCanBeOthers() throws Exception {
        assertThat(apply("--partitions", "12")).isZero();

        assertThat(requests)
                .allSatisfy(r -> assertThat(r.get("ksql").asText()).doesNotContain("PARTITIONS = 4"))
                .anySatisfy(r -> assertThat(r.get("ksql").asText()).contains("PARTITIONS = 12"));
    }

    @Test
    void aRefusedScriptStopsTheRest() throws Exception {
        refuseFrom = 2;

        assertThat(apply()).isEqualTo(1);
        assertThat(requests).hasSize(2);
    }
}
