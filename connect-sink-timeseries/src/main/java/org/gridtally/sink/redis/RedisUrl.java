package org.gridtally.sink.redis;

import java.net.URI;
import java.net.URISyntaxException;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;

/** Accepts the URL of a Redis without user information, or nothing. */
final class RedisUrl implements ConfigDef.Validator {
    static final RedisUrl OR_EMPTY = new RedisUrl();

    /** How a URL with TLS begins. */
    static final String TLS = "rediss://";

    private static final String PLAIN = "redis://";

    private RedisUrl() {}

    @Override
    public void ensureValid(String name, @Nullable Object value) {
        String text = value == null ? "" : value.toString();
        String problem = text.isEmpty() ? null : problem(text);
        if (problem != null) {
            throw new ConfigException(name + ": " + problem);
        }
    }

    /** The sentence never repeats the text, which may hold a password. */
    private static @Nullable String problem(String text) {
        try {
            URI url = new URI(text);
            if (url.getRawUserInfo() != null) {
                return "a URL with a user name or password would show them in logs; they have settings of their own";
            }
            boolean redis = text.startsWith(PLAIN) || text.startsWith(TLS);
            boolean complete = url.getHost() != null && url.getPort() > 0;
            boolean database = String.valueOf(url.getPath()).matches("/?\\d{0,4}");
            return redis && complete && database
                    ? null
                    : "expected a URL such as redis://host:6379/0 or rediss://host:6380, with a port and at most the "
                            + "number of a database";
        } catch (URISyntaxException e) {
            return "expected a URL, found a text with an illegal character at " + e.getIndex();
        }
    }

    /** The database that a valid URL names, 0 if none. */
    static int database(URI url) {
        String digits = url.getPath().replace("/", "");
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    @Override
    public String toString() {
        return "a redis:// or rediss:// URL without user name and password, or empty";
    }
}
