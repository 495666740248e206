package org.gridtally.connect.source.greenbutton.http;

import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.common.config.AbstractConfig;
import org.gridtally.connect.source.greenbutton.http.HeadEndHttp.Exchange;

/** Makes the client of a head-end from the configuration. */
public final class HeadEndHttpFactory {
    private HeadEndHttpFactory() {}

    /**
     * A client.
     *
     * @param configs the configuration with its secrets resolved anew
     */
    public static HeadEndHttp of(AbstractConfig config, Supplier<Map<String, String>> configs, Clock clock) {
        HttpConfig http = HttpConfig.of(config);
        Exchange exchange = new JdkExchange(
                new RenewedClient(http.connectTimeout(), () -> TlsConfig.TLS.context(config)), http.requestTimeout());
        Credentials credentials =
                switch (config.getString(AuthConfig.TYPE)) {
                    case AuthConfig.BASIC ->
                        new ConfiguredSecret(
                                configs,
                                now -> BasicHeader.of(value(now, AuthConfig.USER), value(now, AuthConfig.PASSWORD)));
                    case AuthConfig.BEARER ->
                        new ConfiguredSecret(configs, now -> "Bearer " + value(now, AuthConfig.TOKEN));
                    case AuthConfig.OAUTH2 -> new OAuth2ClientCredentials(configs, exchange, clock);
                    default -> Credentials.NONE;
                };
        return new HeadEndHttp(http, exchange, credentials, clock);
    }

    private static String value(Map<String, String> config, String key) {
        return config.getOrDefault(key, "");
    }
}
