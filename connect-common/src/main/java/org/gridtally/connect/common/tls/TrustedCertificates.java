package org.gridtally.connect.common.tls;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigException;

/**
 * The certificates that a server's must come from: those of the file that a setting names, and no others. The file,
 * PEM, one certificate or more, is read whenever it is asked for, so that a new one is picked up at the next connect.
 */
public final class TrustedCertificates {
    private final String key;
    private final String file;

    /** The file that a setting names, if it names one. */
    public TrustedCertificates(AbstractConfig config, String key) {
        this.key = key;
        file = config.getString(key);
    }

    /** Whether there is a file; without one it is for the client's library to say whom it trusts. */
    public boolean areGiven() {
        return !file.isEmpty();
    }

    /**
     * TLS that trusts them.
     *
     * @throws ConfigException when the file cannot be read or holds none
     */
    public SSLContext context() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers(), null);
            return context;
        } catch (GeneralSecurityException noTls) {
            throw new IllegalStateException(noTls);
        }
    }

    /**
     * Who decides whether a certificate comes from them.
     *
     * @throws ConfigException when the file cannot be read or holds none
     */
    public TrustManager[] managers() {
        try (InputStream stream = Files.newInputStream(Path.of(file))) {
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            for (Certificate each : CertificateFactory.getInstance("X.509").generateCertificates(stream)) {
                trusted.setCertificateEntry("certificate-" + trusted.size(), each);
            }
            if (trusted.size() == 0) {
                throw notCertificates("none in " + file);
            }
            TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(trusted);
            return managers.getTrustManagers();
        } catch (IOException | GeneralSecurityException unreadable) {
            throw notCertificates(unreadable + " for " + file);
        }
    }

    private ConfigException notCertificates(String found) {
        return new ConfigException(key + ": expected a file with certificates (PEM), found " + found);
    }
}
