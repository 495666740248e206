package org.gridtally.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/** Which certificates does a TLS server of a test show, and who signed them? Made anew for each test, by the JDK's keytool. */
public final class TestCertificates {

    private static final String PASSWORD = "not-a-secret";
    private static final String AUTHORITY = "authority";
    private static final String STRANGER = "stranger";
    private static final String CLIENT = "client";

    private final Path dir;

    private TestCertificates(Path dir) {
        this.dir = dir;
    }

    /** An authority that signs, and a stranger that signs nothing. */
    public static TestCertificates create() {
        TestCertificates made = new TestCertificates(WorkDir.create("certificates"));
        made.generate(AUTHORITY, "-ext", "bc:critical=ca:true");
        made.generate(STRANGER, "-ext", "bc:critical=ca:true");
        made.write(AUTHORITY);
        made.write(STRANGER);
        return made;
    }

    /** File (PEM) with the certificate of the one who signed the servers'. */
    public Path authority() {
        return file(AUTHORITY);
    }

    /** File (PEM) with the certificate of one who signed none of them. */
    public Path stranger() {
        return file(STRANGER);
    }

    /**
     * What a client shows, signed by the authority.
     *
     * @param certificate file (PEM) with its certificate, then the authority's
     * @param key file (PEM, PKCS#8) with its key
     */
    public record Client(Path certificate, Path key) {}

    /** A client whom servers of a test know. */
    public Client client() {
        generate(CLIENT, "-signer", AUTHORITY);
        try {
            KeyStore all = keys();
            StringBuilder chain = new StringBuilder();
            for (Certificate each : all.getCertificateChain(CLIENT)) {
                chain.append(pem("CERTIFICATE", each.getEncoded()));
            }
            byte[] key = all.getKey(CLIENT, PASSWORD.toCharArray()).getEncoded();
            Path keyFile = Files.writeString(dir.resolve("client.key"), pem("PRIVATE KEY", key));
            // PostgreSQL's driver refuses a key that others may read.
            Files.setPosixFilePermissions(keyFile, PosixFilePermissions.fromString("rw-------"));
            return new Client(Files.writeString(dir.resolve("client.pem"), chain), keyFile);
        } catch (IOException | GeneralSecurityException failed) {
            throw new IllegalStateException("cannot write the client's files into " + dir, failed);
        }
    }

    /**
     * TLS of a server, signed by the authority; of clients it knows those that the authority has signed, too.
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
            context.init(managers.getKeyManagers(), trusted(all), null);
            return context;
        } catch (IOException | GeneralSecurityException failed) {
            throw new IllegalStateException("cannot use the keys in " + dir, failed);
        }
    }

    private static TrustManager[] trusted(KeyStore all) throws IOException, GeneralSecurityException {
        KeyStore authority = KeyStore.getInstance("PKCS12");
        authority.load(null, null);
        authority.setCertificateEntry(AUTHORITY, all.getCertificate(AUTHORITY));
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(authority);
        return managers.getTrustManagers();
    }

    private Path file(String alias) {
        return dir.resolve(alias + ".pem");
    }

    private void write(String alias) {
        try {
            Files.writeString(
                    file(alias), pem("CERTIFICATE", keys().getCertificate(alias).getEncoded()));
        } catch (IOException | GeneralSecurityException failed) {
            throw new IllegalStateException("cannot write the certificate of " + alias + " into " + dir, failed);
        }
    }

    private static String pem(String what, byte[] encoded) {
        return "-----BEGIN " + what + "-----\n" + Base64.getMimeEncoder().encodeToString(encoded) + "\n-----END " + what
                + "-----\n";
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
