package org.gridtally.connect.common.tls;

import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigException;
import org.gridtally.connect.common.config.Problems;

/**
 * The settings of TLS to one server, and the TLS they make. Each names a file, PEM, that is read at every connect, so
 * that a renewed one is picked up without a restart.
 *
 * @param rootCertificate setting: the certificates that the server's must come from
 * @param clientCertificate setting: the certificate that the client shows
 * @param clientKey setting: the key of that
 */
public record TlsSettings(String rootCertificate, String clientCertificate, String clientKey) {
    /**
     * The settings as all servers' are named.
     *
     * @param prefix such as {@code redis.tls}
     */
    public static TlsSettings under(String prefix) {
        return new TlsSettings(prefix + ".root.certificate", prefix + ".client.certificate", prefix + ".client.key");
    }

    /** Adds a problem where one of certificate and key is given without the other. */
    public void checkPair(AbstractConfig config, Problems problems) {
        boolean certificate = !config.getString(clientCertificate).isEmpty();
        boolean key = !config.getString(clientKey).isEmpty();
        if (certificate != key) {
            problems.add(
                    certificate ? clientKey : clientCertificate,
                    "expected both " + clientCertificate + " and " + clientKey + " or neither");
        }
    }

    /**
     * Adds problems for such a pair, and where files are given and a URL would not ask for any.
     *
     * @param url the setting of one URL, or of some with commas between them
     */
    public void check(AbstractConfig config, String url, String scheme, Problems problems) {
        checkPair(config, problems);
        checkUrls(config, url, Stream.of(config.getString(url).split(",")), scheme, problems);
    }

    /**
     * Adds a problem where files are given and a URL would not ask for any.
     *
     * @param setting where the URLs are from
     */
    public void checkUrls(
            AbstractConfig config, String setting, Stream<String> urls, String scheme, Problems problems) {
        String given = config.getString(rootCertificate).isEmpty() ? clientCertificate : rootCertificate;
        EncryptedUrl.check(config, given, setting, urls, scheme, problems);
    }

    /**
     * TLS that trusts and shows what the files hold, and without a root certificate trusts what Java does; empty when
     * none is given and TLS is for the client's library to say.
     *
     * @throws ConfigException when a file cannot be read or holds something else
     */
    public Optional<SSLContext> context(AbstractConfig config) {
        TrustedCertificates trusted = new TrustedCertificates(config, rootCertificate);
        ClientCertificate shown = shown(config);
        if (!trusted.areGiven() && !shown.isGiven()) {
            return Optional.empty();
        }
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(
                    shown.isGiven() ? shown.managers() : null, trusted.areGiven() ? trusted.managers() : null, null);
            return Optional.of(context);
        } catch (GeneralSecurityException noTls) {
            throw new IllegalStateException(noTls);
        }
    }

    /**
     * What kind of key the client's certificate has, such as RSA; empty when it has none to show.
     *
     * @throws ConfigException when the file cannot be read or holds no certificate
     */
    public Optional<String> keyAlgorithm(AbstractConfig config) {
        ClientCertificate shown = shown(config);
        return shown.isGiven() ? Optional.of(shown.keyAlgorithm()) : Optional.empty();
    }

    private ClientCertificate shown(AbstractConfig config) {
        return new ClientCertificate(file(config, clientCertificate), file(config, clientKey));
    }

    private static PemFile file(AbstractConfig config, String setting) {
        return new PemFile(setting, config.getString(setting));
    }
}
