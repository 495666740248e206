package org.gridtally.connect.common.config;

import java.net.URI;
import java.net.URISyntaxException;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;

/** Accepts a URL without user information, or nothing; each kind of URL says what else one of its own has. */
public abstract class UrlValidator implements ConfigDef.Validator {
    @Override
    public final void ensureValid(String name, @Nullable Object value) {
        String text = value == null ? "" : value.toString();
        String problem = text.isEmpty() ? null : problem(text);
        if (problem != null) {
            throw new ConfigException(name + ": " + problem);
        }
    }

    /** What is wrong with a URL, or null. The sentence never repeats the text, which may hold a password. */
    public final @Nullable String problem(String text) {
        try {
            URI url = new URI(text);
            return url.getRawUserInfo() == null
                    ? misfit(url)
                    : "a URL with a user name or password would show them in logs; they have settings of their own";
        } catch (URISyntaxException e) {
            return "expected a URL, found a text with an illegal character at " + e.getIndex();
        }
    }

    /** What a URL lacks to be one of this kind, in a sentence that does not repeat it, or null. */
    protected abstract @Nullable String misfit(URI url);
}
