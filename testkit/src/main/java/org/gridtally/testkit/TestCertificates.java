package org.gridtally.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** Which certificates does a TLS server of a test show, and who signed them? Made anew for each test, by the JDK's keytool. */
public final class TestCertificates {

    private static final String PASSWORD = "not-a-secret";
    private static final String AUTHORITY = "authority";
    private static final String STRANGER = "stranger";

    private final Path dir;

    private TestCertificates(Path dir) {
        this.dir = dir;
    }

    /** An authority that signs, and a stranger that signs nothing. */
    public static TestCertificates create() {
        TestCertificates made = new TestCertificates(WorkDir.create("certificates"));
        made.generate(AUTHORITY, "-ext", "bc:critical=ca:true");
        made.generate(STRANGER, "-ext", "bc:critical=ca:true");
        return made;
    }

    /** File (PEM) with the certificate of the one who signed the servers'. */
    public Path authority() {
        return pem(AUTHORITY);
    }

    /** File (PEM) with the certificate of one who signed none of them. */
    public Path stranger() {
        return pem(STRANGER);
    }

    /**
     * TLS of a server, signed by the authority.
     *
     * @param hosts whom the certificate is for, such as {@code dns:localhost,ip:127.0.0.1}
     */
    public SSLContext server(String hosts) {
        String alias = "server-" + Integer.toHexString(hosts.hashCode());
        generate(alias, "-ext", "san=" + hosts, "-signer", AUTHORITY);
        try {
            KeyStore all = keys();
            KeyStore own = KeyStore.getInstance("PKCS12");
            own.load(null, null);
            own.setKeyEntry(
                    alias,
                    all.getKey(alias, PASSWORD.toCharArray()),
                    PASSWORD.toCharArray(),
                    all.getCertificateChain(alias));
            KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(own, PASSWORD.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context;
        } catch (IOException | GeneralSecurityException failed) {
            throw new IllegalStateException("cannot use the keys in " + dir, failed);
        }
    }

    private Path pem(String alias) {
        try {
            String body = Base64.getMimeEncoder()
                    .encodeToString(keys().getCertificate(alias).getEncoded());
            return Files.writeString(
                    dir.resolve(alias + ".pem"),
                    "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n");
        } catch (IOException | GeneralSecurityException failed) {
            throw new IllegalStateException("cannot write the certificate of " + alias + " into " + dir, failed);
        }
    }

    private KeyStore keys() throws IOException, GeneralSecurityException {
        try (InputStream stream = Files.newInputStream(dir.resolve("keys.p12"))) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(stream, PASSWORD.toCharArray());
            return keys;
        }
    }

    /** The JDK makes certificates with this tool only. */
    private void generate(String alias, String... further) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                alias,
                "-dname",
                "CN=" + alias,
                "-keyalg",
                "EC",
                "-keystore",
                dir.resolve("keys.p12").toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD));
        command.addAll(List.of(further));
        Path log = dir.resolve(alias + ".log");
        try {
            int exit = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new IllegalStateException("keytool failed for " + alias + ": " + Files.readString(log));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot run keytool", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
