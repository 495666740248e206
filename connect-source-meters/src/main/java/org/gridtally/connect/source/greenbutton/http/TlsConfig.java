package org.gridtally.connect.source.greenbutton.http;

import java.util.stream.Stream;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Width;
import org.gridtally.connect.common.config.Problems;
import org.gridtally.connect.common.tls.EncryptedUrl;
import org.gridtally.connect.common.tls.TrustedCertificates;

/** Whose certificates the connector trusts over https, the head-end's and the token endpoint's. */
public final class TlsConfig {
    /** File with the certificates that a server's must come from. */
    public static final String ROOT_CERTIFICATE = "http.tls.root.certificate";

    private static final String HTTPS = "https://";
    private static final String GROUP = "TLS";

    private TlsConfig() {}

    /** Adds the settings of this fragment. */
    public static ConfigDef define(ConfigDef def) {
        return def.define(
                ROOT_CERTIFICATE,
                ConfigDef.Type.STRING,
                "",
                Importance.MEDIUM,
                "File with the certificates (PEM) that those of the head-end and of the token endpoint must come from, "
                        + "with https; without it those that Java trusts. Read anew when a request has failed.",
                GROUP,
                1,
                Width.LONG,
                "Root certificate");
    }

    /** Where certificates are given every request asks for one. */
    public static void check(AbstractConfig config, Problems problems) {
        EncryptedUrl.check(config, ROOT_CERTIFICATE, HttpConfig.BASE_URL, HTTPS, problems);
        if (AuthConfig.OAUTH2.equals(config.getString(AuthConfig.TYPE))) {
            EncryptedUrl.check(config, ROOT_CERTIFICATE, AuthConfig.TOKEN_URL, HTTPS, problems);
        }
    }

    /** The same of one setting with full URLs. */
    public static void check(AbstractConfig config, String setting, Stream<String> urls, Problems problems) {
        EncryptedUrl.check(config, ROOT_CERTIFICATE, setting, urls, HTTPS, problems);
    }

    static TrustedCertificates of(AbstractConfig config) {
        return new TrustedCertificates(config, ROOT_CERTIFICATE);
    }
}
