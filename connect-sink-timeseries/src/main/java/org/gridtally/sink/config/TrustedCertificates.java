package org.gridtally.sink.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.apache.kafka.common.config.ConfigException;

/** TLS that trusts the certificates of a file and no others. */
public final class TrustedCertificates {
    private TrustedCertificates() {}

    /**
     * Reads the file, PEM, one certificate or more.
     *
     * @throws ConfigException when it cannot be read or holds none
     */
    public static SSLContext context(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            for (Certificate each : CertificateFactory.getInstance("X.509").generateCertificates(stream)) {
                trusted.setCertificateEntry("certificate-" + trusted.size(), each);
            }
            if (trusted.size() == 0) {
                throw new ConfigException(file + ": expected certificates (PEM), found none");
            }
            TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new ConfigException(file + ": expected certificates (PEM), found " + unreadable.getMessage());
        }
    }
}
