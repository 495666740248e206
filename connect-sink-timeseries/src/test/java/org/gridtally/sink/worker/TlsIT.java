package org.gridtally.sink.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.sink.SinkRecord;
import org.gridtally.sink.task.LoneTask;
import org.gridtally.testkit.SharedStores;
import org.gridtally.testkit.TestCertificates;
import org.gridtally.testkit.WithServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Every store over TLS: readings arrive where the certificate is right; where it is not the task waits, then fails, says
 * why, and blames no row.
 */
@WithServers
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TlsIT {
    private static final String TABLE = "tls_readings";

    private final List<SinkStore> stores = SinkStore.chosen().stream()
            .filter(store -> !store.sharesItsServer())
            .toList();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final SharedStores servers;
    private final TestCertificates certificates;
    private final SSLContext ofThisHost;
    private final SSLContext ofAnotherHost;
    private final TestCertificates.Client client;

    /** Everything starts at once. */
    TlsIT(SharedStores servers) {
        this.servers = servers;
        stores.forEach(store -> threads.submit(() -> store.server(servers)));
        certificates = TestCertificates.create();
        ofThisHost = certificates.server("dns:localhost,ip:127.0.0.1");
        ofAnotherHost = certificates.server("dns:elsewhere.example");
        client = certificates.client();
    }

    @AfterAll
    void close() {
        threads.shutdown();
    }

    @TestFactory
    Stream<DynamicTest> writesToAServerWhoseCertificateIsRight() {
        return ofEach((store, table) -> {
            try (EncryptedStore encrypted = EncryptedStore.of(table, ofThisHost, certificates.authority())) {
                writes(encrypted, table);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> showsItsCertificateToAServerThatAsksForOne() {
        return ofEachThatMayAsk((store, table) -> {
            try (EncryptedStore encrypted = EncryptedStore.asking(table, ofThisHost, certificates.authority())) {
                writes(encrypted.shown(client), table);
            }
        });
    }

    /** Without it nothing is written; the reason may be lost when the server hangs up before its alert arrives. */
    @TestFactory
    Stream<DynamicTest> isNotLetInWithoutTheCertificateThatIsAskedFor() {
        return ofEachThatMayAsk((store, table) -> {
            try (EncryptedStore encrypted = EncryptedStore.asking(table, ofThisHost, certificates.authority());
                    LoneTask task = new LoneTask(encrypted.impatient())) {
                assertThatThrownBy(() -> task.write(records(new Readings(1))))
                        .isInstanceOf(ConnectException.class)
                        .hasMessageContaining("the store has been down for longer than store.down.limit.ms");
                assertThat(task.deadLetters()).isEmpty();
            }
        });
    }

    private static void writes(EncryptedStore encrypted, WrittenStore table) {
        Readings readings = new Readings(300);
        try (LoneTask task = new LoneTask(encrypted.settings())) {
            task.write(records(readings));

            Canonical.check(table, readings);
            assertThat(task.deadLetters()).isEmpty();
        }
    }

    @TestFactory
    Stream<DynamicTest> refusesACertificateThatNobodyItTrustsHasSigned() {
        return refuses(ofThisHost, certificates.stranger(), "certificate is not trusted");
    }

    @TestFactory
    Stream<DynamicTest> refusesACertificateOfAnotherHost() {
        return refuses(
                ofAnotherHost,
                certificates.authority(),
                "certificate is for another host|hostname localhost could not be verified");
    }

    private Stream<DynamicTest> refuses(SSLContext shown, Path trusted, String reason) {
        return ofEach((store, table) -> {
            try (EncryptedStore encrypted = EncryptedStore.of(table, shown, trusted)) {
                refuses(store, encrypted, reason);
            }
        });
    }

    private static void refuses(SinkStore store, EncryptedStore encrypted, String reason) {
        try (LoneTask task = new LoneTask(encrypted.impatient())) {
            Throwable failure = catchThrowable(() -> task.write(records(new Readings(1))));

            assertThat(failure)
                    .isInstanceOf(ConnectException.class)
                    .hasMessageContaining("the store has been down for longer than store.down.limit.ms")
                    .hasMessageContaining(" at " + encrypted.address() + ": ")
                    .message()
                    .containsPattern(reason);
            assertThat(failure.getMessage()).containsIgnoringCase(store.type());
            assertThat(task.pauses()).isPositive();
            assertThat(task.deadLetters()).isEmpty();
        }
    }

    private interface Check {
        void of(SinkStore store, WrittenStore table);
    }

    private Stream<DynamicTest> ofEach(Check check) {
        return of(stores, check);
    }

    /** AWS asks for keys, never for a certificate. */
    private Stream<DynamicTest> ofEachThatMayAsk(Check check) {
        return of(
                stores.stream().filter(each -> !each.type().equals("dynamodb")).toList(), check);
    }

    /** All of them at once; each test tells how it went for one. */
    private Stream<DynamicTest> of(List<SinkStore> some, Check check) {
        List<DynamicTest> tests = new ArrayList<>();
        for (SinkStore store : some) {
            Future<?> run = threads.submit(() -> run(store, check));
            tests.add(DynamicTest.dynamicTest(store.label(), () -> tell(run)));
        }
        return tests.stream();
    }

    private void run(SinkStore store, Check check) {
        try (WrittenStore table = store.table(store.server(servers), TABLE)) {
            check.of(store, table);
        }
    }

    private static void tell(Future<?> run) throws Throwable {
        try {
            run.get();
        } catch (ExecutionException failed) {
            throw failed.getCause();
        }
    }

    private static List<SinkRecord> records(Readings readings) {
        List<SinkRecord> records = new ArrayList<>();
        readings.forEach(each -> records.add(BareReading.of(TABLE, each, records.size())));
        return records;
    }
}
