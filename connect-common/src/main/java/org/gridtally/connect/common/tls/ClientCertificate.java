package org.gridtally.connect.common.tls;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.cert.Certificate;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import org.apache.kafka.common.config.ConfigException;

/** What a client shows to a server that asks who it is: a certificate with those that lead to its authority's. */
final class ClientCertificate {
    /** How each kind of key signs. */
    private static final Map<String, String> SIGNATURES =
            Map.of("RSA", "SHA256withRSA", "EC", "SHA256withECDSA", "EdDSA", "EdDSA");

    /** The key is in this process's memory only. */
    private static final char[] NO_PASSWORD = {};

    private final PemFile chain;
    private final PemFile key;

    ClientCertificate(PemFile chain, PemFile key) {
        this.chain = chain;
        this.key = key;
    }

    boolean isGiven() {
        return chain.isGiven();
    }

    String keyAlgorithm() {
        return chain.certificates().get(0).getPublicKey().getAlgorithm();
    }

    /**
     * Who shows it.
     *
     * @throws ConfigException when a file cannot be read, or the key is another certificate's
     */
    KeyManager[] managers() {
        List<Certificate> certificates = chain.certificates();
        PublicKey of = certificates.get(0).getPublicKey();
        PrivateKey secret = key.key(of.getAlgorithm());
        try {
            if (!isPair(secret, of)) {
                throw new ConfigException(key.setting() + ": expected the key of the first certificate in "
                        + chain.file() + ", found another one in " + key.file());
            }
            KeyStore own = KeyStore.getInstance(KeyStore.getDefaultType());
            own.load(null, null);
            own.setKeyEntry("client", secret, NO_PASSWORD, certificates.toArray(Certificate[]::new));
            KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(own, NO_PASSWORD);
            return managers.getKeyManagers();
        } catch (IOException | GeneralSecurityException unusable) {
            throw new ConfigException(chain.setting() + ": expected a certificate with a key of "
                    + String.join(", ", SIGNATURES.keySet().stream().sorted().toList()) + ", found " + unusable
                    + " for " + chain.file());
        }
    }

    /** Does the public key verify what the private one signs? Not asked of kinds that differ. */
    static boolean isPair(PrivateKey secret, PublicKey of) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(SIGNATURES.getOrDefault(of.getAlgorithm(), of.getAlgorithm()));
        byte[] text = of.getEncoded();
        signature.initSign(secret);
        signature.update(text);
        byte[] signed = signature.sign();
        signature.initVerify(of);
        signature.update(text);
        try {
            return signature.verify(signed);
        } catch (SignatureException ofAnotherLength) {
            return false;
        }
    }
}
