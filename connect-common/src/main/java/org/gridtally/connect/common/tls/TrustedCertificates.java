package org.gridtally.connect.common.tls;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigException;

/**
 * The certificates that a server's must come from: those of the file that a setting names, and no others. The file,
 * PEM, one certificate or more, is read whenever it is asked for, so that a new one is picked up at the next connect.
 */
public final class TrustedCertificates {
    private final PemFile file;

    /** The file that a setting names, if it names one. */
    public TrustedCertificates(AbstractConfig config, String key) {
        file = new PemFile(key, config.getString(key));
    }

    /** Whether there is a file; without one it is for the client's library to say whom it trusts. */
    public boolean areGiven() {
        return file.isGiven();
    }

    /**
     * Who decides whether a certificate comes from them.
     *
     * @throws ConfigException when the file cannot be read or holds none
     */
    public TrustManager[] managers() {
        try {
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            for (Certificate each : file.certificates()) {
                trusted.setCertificateEntry("certificate-" + trusted.size(), each);
            }
            TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(trusted);
            return managers.getTrustManagers();
        } catch (IOException | GeneralSecurityException noTls) {
            throw new IllegalStateException(noTls);
        }
    }
}
