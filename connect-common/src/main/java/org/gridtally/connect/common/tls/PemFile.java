package org.gridtally.connect.common.tls;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.config.ConfigException;

/**
 * A file that a setting names, in PEM; read whenever it is asked for something.
 *
 * @param setting the setting, for messages
 * @param file its value; empty for no file
 */
record PemFile(String setting, String file) {
    private static final Pattern KEY = Pattern.compile("-----BEGIN PRIVATE KEY-----([^-]*)-----END PRIVATE KEY-----");
    private static final Pattern OTHER = Pattern.compile("-----(BEGIN [A-Z0-9 ]{1,40})-----");

    boolean isGiven() {
        return !file.isEmpty();
    }

    /**
     * Its certificates, one or more.
     *
     * @throws ConfigException when the file cannot be read or holds none
     */
    List<Certificate> certificates() {
        try (InputStream stream = Files.newInputStream(Path.of(file))) {
            List<Certificate> all =
                    List.copyOf(CertificateFactory.getInstance("X.509").generateCertificates(stream));
            if (all.isEmpty()) {
                throw notCertificates("none in " + file);
            }
            return all;
        } catch (IOException | GeneralSecurityException unreadable) {
            throw notCertificates(unreadable + " for " + file);
        }
    }

    private ConfigException notCertificates(String found) {
        return new ConfigException(setting + ": expected a file with certificates (PEM), found " + found);
    }

    /**
     * Its key.
     *
     * @param algorithm such as RSA
     * @throws ConfigException when the file cannot be read or holds no such key
     */
    PrivateKey key(String algorithm) {
        try {
            String text = Files.readString(Path.of(file), StandardCharsets.ISO_8859_1);
            Matcher key = KEY.matcher(text);
            if (!key.find()) {
                Matcher other = OTHER.matcher(text);
                throw notKey(algorithm, (other.find() ? other.group(1) : "none") + " in " + file);
            }
            byte[] encoded = Base64.getMimeDecoder().decode(key.group(1));
            return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (IOException | IllegalArgumentException | GeneralSecurityException unreadable) {
            throw notKey(algorithm, unreadable + " for " + file);
        }
    }

    private ConfigException notKey(String algorithm, String found) {
        return new ConfigException(setting + ": expected a file with a key of " + algorithm
                + " that is not encrypted (PEM, PKCS#8: BEGIN PRIVATE KEY), found " + found);
    }
}
