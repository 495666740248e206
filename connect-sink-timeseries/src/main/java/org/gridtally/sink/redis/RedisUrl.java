package org.gridtally.sink.redis;

import java.net.URI;
import org.gridtally.connect.common.config.UrlValidator;
import org.jspecify.annotations.Nullable;

/** Accepts the URL of a Redis without user information, or nothing. */
final class RedisUrl extends UrlValidator {
    static final RedisUrl OR_EMPTY = new RedisUrl();

    /** How a URL with TLS begins. */
    static final String TLS = "rediss://";

    private static final String PLAIN = "redis://";

    private RedisUrl() {}

    @Override
    protected @Nullable String misfit(URI url) {
        boolean redis = url.toString().startsWith(PLAIN) || url.toString().startsWith(TLS);
        boolean complete = url.getHost() != null && url.getPort() > 0;
        boolean database = String.valueOf(url.getPath()).matches("/?\\d{0,4}");
        return redis && complete && database
                ? null
                : "expected a URL such as redis://host:6379/0 or rediss://host:6380, with a port and at most the "
                        + "number of a database";
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
