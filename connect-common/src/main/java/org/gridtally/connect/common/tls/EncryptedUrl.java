package org.gridtally.connect.common.tls;

import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.kafka.common.config.AbstractConfig;
import org.gridtally.connect.common.config.Problems;

/** Do URLs ask for TLS, where trusted certificates are given for them? */
public final class EncryptedUrl {
    private EncryptedUrl() {}

    /**
     * Adds a problem where certificates are given and a URL would not ask for any.
     *
     * @param url the setting of one URL, or of some with commas between them
     */
    public static void check(AbstractConfig config, String certificates, String url, String scheme, Problems problems) {
        check(config, certificates, url, Arrays.stream(config.getString(url).split(",")), scheme, problems);
    }

    /**
     * The same of URLs that are only a part of what a setting holds.
     *
     * @param setting where they are from
     */
    public static void check(
            AbstractConfig config,
            String certificates,
            String setting,
            Stream<String> urls,
            String scheme,
            Problems problems) {
        boolean plain = urls.map(String::strip)
                .anyMatch(each -> !each.isEmpty() && !each.regionMatches(true, 0, scheme, 0, scheme.length()));
        if (plain && !config.getString(certificates).isEmpty()) {
            problems.add(certificates, "expected " + setting + " to begin with " + scheme);
        }
    }
}
