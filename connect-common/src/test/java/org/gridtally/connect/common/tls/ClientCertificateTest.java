package org.gridtally.connect.common.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigException;
import org.gridtally.connect.common.config.Problems;
import org.gridtally.testkit.TestCertificates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientCertificateTest {
    private static final TlsSettings TLS = TlsSettings.under("store.tls");
    private static final TestCertificates.Client CLIENT =
            TestCertificates.create().client();

    @Test
    void aPairIsTaken() {
        AbstractConfig config = config(CLIENT.certificate(), CLIENT.key());

        assertThat(TLS.context(config)).isPresent();
        assertThat(TLS.keyAlgorithm(config)).hasValue("EC");
    }

    @Test
    void noneNeedBeGiven() {
        AbstractConfig none = new AbstractConfig(definition(), Map.of(), false);

        assertThat(TLS.context(none)).isEmpty();
        assertThat(TLS.keyAlgorithm(none)).isEmpty();
    }

    @Test
    void theKeyOfAnotherCertificateIsRefused() {
        TestCertificates.Client another = TestCertificates.create().client();

        assertThatThrownBy(() -> TLS.context(config(CLIENT.certificate(), another.key())))
                .isInstanceOf(ConfigException.class)
                .hasMessage("store.tls.client.key: expected the key of the first certificate in " + CLIENT.certificate()
                        + ", found another one in " + another.key());
    }

    @ParameterizedTest
    @CsvSource({"RSA, 2048, 3072", "EC, 256, 384", "EdDSA, 255, 448"})
    void aPairIsKnownWhateverTheLengthOfTheOther(String algorithm, int bits, int others)
            throws GeneralSecurityException {
        KeyPair pair = pair(algorithm, bits);

        assertThat(ClientCertificate.isPair(pair.getPrivate(), pair.getPublic()))
                .isTrue();
        for (KeyPair other : List.of(pair(algorithm, bits), pair(algorithm, others))) {
            assertThat(ClientCertificate.isPair(other.getPrivate(), pair.getPublic()))
                    .isFalse();
            assertThat(ClientCertificate.isPair(pair.getPrivate(), other.getPublic()))
                    .isFalse();
        }
    }

    private static KeyPair pair(String algorithm, int bits) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        generator.initialize(bits);
        return generator.generateKeyPair();
    }

    @Test
    void aFileWithoutAKeyIsRefusedByItsSettingAndNotQuoted(@TempDir Path dir) throws IOException {
        String key = Files.readString(CLIENT.key());

        refuses(Files.writeString(dir.resolve("empty"), ""), "found none in ");
        refuses(CLIENT.certificate(), "found BEGIN CERTIFICATE in ");
        refuses(dir.resolve("absent"), "found java.nio.file.NoSuchFileException");
        refuses(
                Files.writeString(dir.resolve("encrypted"), key.replace("PRIVATE", "ENCRYPTED PRIVATE")),
                "found BEGIN ENCRYPTED PRIVATE KEY in ");
        refuses(
                Files.writeString(dir.resolve("old"), key.replace("PRIVATE", "EC PRIVATE")),
                "found BEGIN EC PRIVATE KEY in ");
        refuses(
                Files.writeString(dir.resolve("half"), key.replaceFirst("\n.{20}", "\n")),
                "found java.security.spec.InvalidKeySpecException");
    }

    private static void refuses(Path key, String found) throws IOException {
        assertThatThrownBy(() -> TLS.context(config(CLIENT.certificate(), key)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("store.tls.client.key: expected a file with a key of EC that is not encrypted "
                        + "(PEM, PKCS#8: BEGIN PRIVATE KEY), " + found)
                .hasMessageContaining(key.toString())
                .message()
                .doesNotContain(Files.readString(CLIENT.key()).substring(30, 50));
    }

    @ParameterizedTest
    @CsvSource({
        "store.tls.client.certificate, store.tls.client.key",
        "store.tls.client.key, store.tls.client.certificate"
    })
    void oneIsOfNoUseWithoutTheOther(String given, String needed) {
        Problems problems = new Problems();
        TLS.checkPair(new AbstractConfig(definition(), Map.of(given, "/etc/a.pem"), false), problems);

        assertThatThrownBy(problems::refuse)
                .hasMessage(
                        needed + ": expected both store.tls.client.certificate and store.tls.client.key or neither");
    }

    private static AbstractConfig config(Path certificate, Path key) {
        Map<String, String> settings = new HashMap<>();
        settings.put(TLS.clientCertificate(), certificate.toString());
        settings.put(TLS.clientKey(), key.toString());
        return new AbstractConfig(definition(), settings, false);
    }

    private static ConfigDef definition() {
        ConfigDef def = new ConfigDef();
        for (String key : new String[] {TLS.rootCertificate(), TLS.clientCertificate(), TLS.clientKey()}) {
            def.define(key, ConfigDef.Type.STRING, "", Importance.LOW, "A file.");
        }
        return def;
    }
}
