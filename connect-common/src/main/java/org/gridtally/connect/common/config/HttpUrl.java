package org.gridtally.connect.common.config;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Accepts an http or https URL without user information, or nothing. */
public final class HttpUrl extends UrlValidator {
    /** The only instance. */
    public static final HttpUrl OR_EMPTY = new HttpUrl();

    private HttpUrl() {}

    @Override
    protected @Nullable String misfit(URI url) {
        boolean http = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
        return http && url.getHost() != null ? null : "expected a URL that begins with http:// or https:// and a host";
    }

    @Override
    public String toString() {
        return "an http or https URL without user name and password, or empty";
    }
}
