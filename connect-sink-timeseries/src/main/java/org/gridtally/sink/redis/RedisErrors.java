package org.gridtally.sink.redis;

import java.net.SocketTimeoutException;
import java.util.Set;
import org.gridtally.sink.store.StoreDown;
import org.gridtally.sink.store.StoreException;
import org.gridtally.sink.store.TransientFailure;
import redis.clients.jedis.exceptions.JedisAccessControlException;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;

/** What an error of Redis, told apart by its first word, means for a batch. */
final class RedisErrors {
    /** It starts, runs another script, moves keys, or has forgotten ours. */
    private static final Set<String> SOON_OVER = Set.of("LOADING", "BUSY", "TRYAGAIN", "NOSCRIPT");

    private RedisErrors() {}

    /** Whether the key holds something that is not ours, which no waiting helps. */
    static boolean isOfAnotherType(JedisDataException error) {
        return message(error).contains("WRONGTYPE");
    }

    /** The class of a failure of the batch: out of memory, read only, no rights and the like wait for an operator. */
    static StoreException of(JedisException failure) {
        String message = message(failure);
        if (failure.getCause() instanceof SocketTimeoutException || SOON_OVER.contains(firstWord(message))) {
            return new TransientFailure(message, failure);
        }
        return new StoreDown(message, failure);
    }

    private static String firstWord(String message) {
        int end = message.indexOf(' ');
        return end < 0 ? message : message.substring(0, end);
    }

    private static String message(JedisException failure) {
        return failure instanceof JedisDataException || failure instanceof JedisAccessControlException
                ? String.valueOf(failure.getMessage())
                : failure.getMessage()
                        + (failure.getCause() == null
                                ? ""
                                : ": " + failure.getCause().getMessage());
    }
}
