package org.gridtally.sink.redis;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import redis.clients.jedis.Connection;
import redis.clients.jedis.Protocol.Command;

/**
 * Replaces fields of a hash by documents that outrank what is there, in one step of the server: however many tasks
 * write, an older document never replaces a newer one. A document begins with its {@link SortableOrder}.
 */
final class LatestScript {
    /** Name of the first member of every document. */
    static final String ORDER = "order";

    /** Characters before the order: brace, quoted name, colon, quote. */
    private static final int BEFORE_ORDER = ORDER.length() + 5;

    /** The time to live begins anew only when something was replaced, so that repeats keep no dead meter alive. */
    private static final String SOURCE =
            """
            local first, last = tonumber(ARGV[2]), tonumber(ARGV[3])
            local replaced = 0
            for i = 4, #ARGV, 2 do
              local current = redis.call('HGET', KEYS[1], ARGV[i])
              if not current or string.sub(current, first, last) < string.sub(ARGV[i + 1], first, last) then
                redis.call('HSET', KEYS[1], ARGV[i], ARGV[i + 1])
                replaced = replaced + 1
              end
            end
            if replaced > 0 and ARGV[1] ~= '0' then
              redis.call('PEXPIRE', KEYS[1], ARGV[1])
            end
            return replaced
            """;

    private final byte[] digest;

    private LatestScript(byte[] digest) {
        this.digest = digest;
    }

    /** Loads the script into a server, which forgets it when it restarts. */
    static LatestScript load(Connection connection) {
        connection.sendCommand(Command.SCRIPT, "LOAD", SOURCE);
        return new LatestScript(connection.getBinaryBulkReply());
    }

    /** Sends a call whose answer is how many fields were replaced; the answer is not read. */
    void send(Connection connection, LatestOfKey latest, long ttlMs) {
        int length = SortableOrder.length(latest.type());
        List<byte[]> arguments = new ArrayList<>(6 + 2 * latest.documents().size());
        arguments.add(digest);
        arguments.add(bytes("1"));
        arguments.add(bytes(latest.key()));
        arguments.add(bytes(Long.toString(ttlMs)));
        arguments.add(bytes(Integer.toString(BEFORE_ORDER + 1)));
        arguments.add(bytes(Integer.toString(BEFORE_ORDER + length)));
        latest.documents().forEach((field, document) -> {
            arguments.add(bytes(field));
            arguments.add(document);
        });
        connection.sendCommand(Command.EVALSHA, arguments.toArray(byte[][]::new));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
