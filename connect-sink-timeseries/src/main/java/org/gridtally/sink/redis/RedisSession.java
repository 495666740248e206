package org.gridtally.sink.redis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.gridtally.sink.row.BadRow;
import org.gridtally.sink.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.Connection;
import redis.clients.jedis.Protocol.Command;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;

/** One connection with the script loaded. */
final class RedisSession implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RedisSession.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Connection connection;
    private final LatestScript script;
    private final long ttlMs;

    RedisSession(Connection connection, long ttlMs) {
        this.connection = connection;
        this.ttlMs = ttlMs;
        script = LatestScript.load(connection);
    }

    /** Sends all calls, then reads all answers; adds the rows of keys that hold something else to the bad ones. */
    void replace(List<LatestOfKey> batch, List<BadRow> bad) throws StoreException {
        batch.forEach(latest -> script.send(connection, latest, ttlMs));
        List<Object> answers = connection.getMany(batch.size());
        for (int i = 0; i < answers.size(); i++) {
            if (answers.get(i) instanceof JedisDataException error) {
                if (!RedisErrors.isOfAnotherType(error)) {
                    throw RedisErrors.of(error);
                }
                LatestOfKey refused = batch.get(i);
                refused.rows()
                        .forEach(row ->
                                bad.add(new BadRow(row.record(), "key " + refused.key() + ": " + error.getMessage())));
            }
        }
    }

    /** Deletes the series whose latest row holds all these values, and with the last of them the hash. */
    void delete(String key, Map<String, Object> values) {
        connection.sendCommand(Command.HGETALL, key);
        List<byte[]> hash = connection.getBinaryMultiBulkReply();
        for (int i = 0; i < hash.size(); i += 2) {
            if (holds(hash.get(i + 1), values)) {
                connection.sendCommand(Command.HDEL, key.getBytes(StandardCharsets.UTF_8), hash.get(i));
                connection.getIntegerReply();
            }
        }
    }

    private static boolean holds(byte[] document, Map<String, Object> values) {
        try {
            JsonNode row = JSON.readTree(document);
            return values.entrySet().stream().allMatch(each -> text(each.getValue())
                    .equals(row.path(each.getKey()).asText()));
        } catch (IOException notOurs) {
            return false;
        }
    }

    @SuppressWarnings("JavaUtilDate")
    private static String text(Object value) {
        return value instanceof Date time ? time.toInstant().toString() : String.valueOf(value);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (JedisException gone) {
            LOG.debug("Closing a connection failed: {}", gone.getMessage());
        }
    }
}
