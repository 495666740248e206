package org.gridtally.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.Socket;
import org.gridtally.servers.Server;
import org.junit.jupiter.api.Test;

/** Redis keeps its keys through a stop and a kill. */
class RedisIT {

    @Test
    void keepsItsKeys() throws IOException {
        try (TestRedis redis = TestRedis.embedded()) {
            assertThat(ask(redis, "INCRBY readings 42")).isEqualTo(":42");

            redis.stop();
            assertThatThrownBy(() -> ask(redis, "PING")).isInstanceOf(ConnectException.class);
            redis.start();
            assertThat(ask(redis, "INCRBY readings 8")).isEqualTo(":50");

            Server process = redis.process().orElseThrow();
            process.kill();
            process.start();
            assertThat(ask(redis, "INCRBY readings 0")).isEqualTo(":50");
        }
    }

    /** The first line of the answer to a command typed in line, as at a terminal. */
    private static String ask(TestRedis redis, String command) throws IOException {
        try (Socket socket = new Socket(redis.host(), redis.port())) {
            socket.getOutputStream().write((command + "\r\n").getBytes(UTF_8));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8)).readLine();
        }
    }
}
