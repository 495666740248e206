package org.gridtally.connect.source.greenbutton.http;

import java.util.stream.Stream;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Width;
import org.gridtally.connect.common.config.Problems;
import org.gridtally.connect.common.tls.TlsSettings;

/** Whose certificates the connector trusts over https, and which it shows: to the head-end and to its token endpoint. */
public final class TlsConfig {
    /** The settings. */
    public static final TlsSettings TLS = TlsSettings.under("http.tls");

    private static final String HTTPS = "https://";
    private static final String GROUP = "TLS";

    private TlsConfig() {}

    /** Adds the settings of this fragment. */
    public static ConfigDef define(ConfigDef def) {
        file(
                def,
                TLS.rootCertificate(),
                1,
                "Root certificate",
                "File with the certificates (PEM) that those of the head-end and of the token endpoint must come from, "
                        + "with https; without it those that Java trusts. Read anew after a connection has failed.");
        file(
                def,
                TLS.clientCertificate(),
                2,
                "Client certificate",
                "File with the certificate (PEM) that the connector shows to a head-end or a token endpoint that asks "
                        + "for one, before those of the authorities between it and the root. Read anew after a "
                        + "connection has failed.");
        file(
                def,
                TLS.clientKey(),
                3,
                "Client key",
                "File with the key of " + TLS.clientCertificate()
                        + " (PEM, PKCS#8, not encrypted). Read anew after a connection has failed.");
        return def;
    }

    private static void file(ConfigDef def, String key, int order, String name, String doc) {
        def.define(key, ConfigDef.Type.STRING, "", null, Importance.MEDIUM, doc, GROUP, order, Width.LONG, name);
    }

    /** Where certificates are given every request asks for them. */
    public static void check(AbstractConfig config, Problems problems) {
        TLS.checkPair(config, problems);
        checkUrls(config, HttpConfig.BASE_URL, Stream.of(config.getString(HttpConfig.BASE_URL)), problems);
        if (AuthConfig.OAUTH2.equals(config.getString(AuthConfig.TYPE))) {
            checkUrls(config, AuthConfig.TOKEN_URL, Stream.of(config.getString(AuthConfig.TOKEN_URL)), problems);
        }
    }

    /** The same of full URLs in a setting. */
    public static void checkUrls(AbstractConfig config, String setting, Stream<String> urls, Problems problems) {
        TLS.checkUrls(config, setting, urls, HTTPS, problems);
    }
}
