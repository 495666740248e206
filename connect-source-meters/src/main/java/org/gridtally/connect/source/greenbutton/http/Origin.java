package org.gridtally.connect.source.greenbutton.http;

import java.net.URI;
import java.util.Locale;

/** Scheme, host and port: where credentials may be sent. */
public record Origin(String scheme, String host, int port) {
    /** The origin of a URL. */
    public static Origin of(URI url) {
        String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
        int port = url.getPort() >= 0 ? url.getPort() : scheme.equals("https") ? 443 : 80;
        return new Origin(scheme, String.valueOf(url.getHost()).toLowerCase(Locale.ROOT), port);
    }

    @Override
    public String toString() {
        return scheme + "://" + host + ":" + port;
    }
}
