package org.gridtally.sink.worker;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import org.gridtally.core.Micros;
import org.gridtally.testkit.TestRedis;
import redis.clients.jedis.Connection;
import redis.clients.jedis.Protocol.Command;

/** The latest reading of each usage point. */
final class RedisTable implements WrittenStore {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final TestRedis server;
    private final String name;

    RedisTable(TestRedis server, String name) {
        this.server = server;
        this.name = name;
    }

    @Override
    public Map<String, String> settings() {
        return Map.of("store.type", "redis", "redis.url", "redis://" + server.host() + ":" + server.port());
    }

    /** The key of a usage point is a list already. */
    @Override
    public void obstruct() {
        try (Connection connection = new Connection(server.host(), server.port())) {
            connection.sendCommand(Command.LPUSH, "gridtally:" + name + ":" + BadRows.TAKEN, "a list");
            connection.getIntegerReply();
        }
    }

    @Override
    public Map<String, String> refused() {
        return Map.of(BadRows.TAKEN, "WRONGTYPE");
    }

    /** The last slot of each meter. */
    @Override
    public boolean keeps(int slot, int slots) {
        return slot == slots - 1 || !Readings.usagePoint(slot).equals(Readings.usagePoint(slot + 1));
    }

    /** How many slots are not later than those that are kept. */
    @Override
    public long count() {
        long[] passed = new long[1];
        forEach(row -> passed[0] += (row.time() - Readings.FIRST_TIME) / Readings.STEP_MS + 1);
        return passed[0];
    }

    @Override
    public void forEach(Consumer<StoredReading> target) {
        try (Connection connection = new Connection(server.host(), server.port())) {
            connection.sendCommand(Command.KEYS, "gridtally:" + name + ":*");
            for (byte[] key : connection.getBinaryMultiBulkReply()) {
                if (isHash(connection, key)) {
                    connection.sendCommand(Command.HVALS, key);
                    connection.getBinaryMultiBulkReply().forEach(document -> target.accept(reading(document)));
                }
            }
        }
    }

    private static boolean isHash(Connection connection, byte[] key) {
        connection.sendCommand(Command.TYPE, key);
        return connection.getBulkReply().equals("hash");
    }

    private static StoredReading reading(byte[] document) {
        try {
            JsonNode row = JSON.readTree(document);
            return new StoredReading(
                    row.path("usage_point").asText(),
                    Instant.parse(row.path("reading_time").asText()).toEpochMilli(),
                    Instant.parse(row.path("version").asText()).toEpochMilli(),
                    row.path("quality_rank").asInt(),
                    Micros.of(row.path("value").decimalValue()));
        } catch (IOException noJson) {
            throw new IllegalStateException(noJson);
        }
    }
}
