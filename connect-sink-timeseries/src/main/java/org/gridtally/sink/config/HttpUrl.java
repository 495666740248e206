package org.gridtally.sink.config;

import java.net.URI;
import java.net.URISyntaxException;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;

/** Accepts an http or https URL without user information, or nothing. */
public final class HttpUrl implements ConfigDef.Validator {
    /** The only instance. */
    public static final HttpUrl OR_EMPTY = new HttpUrl();

    private HttpUrl() {}

    @Override
    public void ensureValid(String name, @Nullable Object value) {
        String text = value == null ? "" : value.toString();
        String problem = text.isEmpty() ? null : problem(text);
        if (problem != null) {
            throw new ConfigException(name + ": " + problem);
        }
    }

    /** What is wrong with a URL, or null. The sentence never repeats the text, which may hold a password. */
    public static @Nullable String problem(String text) {
        try {
            URI url = new URI(text);
            boolean http = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
            if (!http || url.getHost() == null) {
                return "expected a URL that begins with http:// or https:// and a host";
            }
            return url.getRawUserInfo() == null
                    ? null
                    : "a URL with a user name or password would show them in logs; they have settings of their own";
        } catch (URISyntaxException e) {
            return "expected a URL, found a text with an illegal character at " + e.getIndex();
        }
    }

    @Override
    public String toString() {
        return "an http or https URL without user name and password, or empty";
    }
}
