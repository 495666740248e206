package org.gridtally.sink.worker;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import org.gridtally.testkit.TestCertificates;
import org.gridtally.testkit.TlsFront;

/** The store of a test behind TLS. */
final class EncryptedStore implements AutoCloseable {
    /** In a URL, or alone. */
    private static final Pattern HOST_AND_PORT = Pattern.compile("(?<=^|/)[\\w.-]+:\\d+(?=/|$)");

    private final Map<String, String> settings;
    private final TlsFront front;

    private EncryptedStore(Map<String, String> settings, TlsFront front) {
        this.settings = settings;
        this.front = front;
    }

    /**
     * A store that shows a certificate to a sink which trusts those of a file.
     *
     * @param plain the same store without TLS
     */
    static EncryptedStore of(WrittenStore plain, SSLContext shown, Path trusted) {
        return of(plain, trusted, address -> TlsFront.before(address, shown));
    }

    /** The same of a store that asks for the sink's certificate. */
    static EncryptedStore asking(WrittenStore plain, SSLContext shown, Path trusted) {
        return of(plain, trusted, address -> TlsFront.asking(address, shown));
    }

    private static EncryptedStore of(WrittenStore plain, Path trusted, Function<String, TlsFront> fronts) {
        Map<String, String> settings = new HashMap<>(plain.settings());
        String address = settings.values().stream()
                .map(HOST_AND_PORT::matcher)
                .filter(Matcher::find)
                .map(Matcher::group)
                .findFirst()
                .orElseThrow();
        TlsFront front = fronts.apply(address);
        settings.replaceAll((key, value) -> value.contains(address) ? encrypted(value, address, front) : value);
        String type = Objects.requireNonNull(settings.get("store.type"));
        settings.put(type + ".tls.root.certificate", trusted.toString());
        if (type.equals("postgres")) {
            settings.put("postgres.tls.mode", "verify-full");
        }
        return new EncryptedStore(settings, front);
    }

    private static String encrypted(String value, String address, TlsFront front) {
        return value.replace(address, "localhost:" + front.port()).replaceFirst("^(http|redis)://", "$1s://");
    }

    /** The same store for a sink that shows a certificate. */
    EncryptedStore shown(TestCertificates.Client client) {
        String type = Objects.requireNonNull(settings.get("store.type"));
        settings.put(type + ".tls.client.certificate", client.certificate().toString());
        settings.put(type + ".tls.client.key", client.key().toString());
        return this;
    }

    /** Where the sink finds it. */
    String address() {
        return "localhost:" + front.port();
    }

    /** The settings that make a sink write there. */
    Map<String, String> settings() {
        return settings;
    }

    /** The same for a sink that gives up a store soon. */
    Map<String, String> impatient() {
        Map<String, String> impatient = new HashMap<>(settings);
        impatient.put("retry.backoff.initial.ms", "10");
        impatient.put("retry.backoff.max.ms", "50");
        impatient.put("circuit.breaker.delay.ms", "50");
        impatient.put("store.down.limit.ms", "100");
        return impatient;
    }

    @Override
    public void close() {
        front.close();
    }
}
