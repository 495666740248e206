package org.gridtally.connect.source.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.gridtally.avro.DeadLetter;
import org.gridtally.avro.MeterReading;
import org.gridtally.connect.source.nem12.Nem12SourceConnector;
import org.gridtally.schemas.registry.AvroReader;
import org.gridtally.schemas.registry.RegistryClient;
import org.gridtally.servers.Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The built archive in a real worker that is killed: each reading of each file is in the topic exactly once. */
class Nem12ExactlyOnceIT {
    private static final Duration LIMIT = Duration.ofMinutes(3);

    @TempDir
    static Path root;

    private static Stack stack;
    private static RegistryClient schemas;

    @BeforeAll
    static void start() {
        stack = Stack.start();
        schemas = new RegistryClient(stack.registry().ccompatUrl());
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @Test
    void killedInTheMiddleOfAFileNothingIsLostAndNothingComesTwice() throws IOException {
        Dirs dirs = Dirs.in(root, "kill");
        stack.kafka().topics().create(2, "kill.readings", "kill.dlq");
        GeneratedFile plain = new GeneratedFile("41", 60, 10);
        GeneratedFile zipped = new GeneratedFile("42", 30, 10);
        dirs.drop("plain.csv", plain.text());
        dirs.dropZip("zipped.zip", "inside.V01", zipped.text());
        Map<String, String> config = dirs.config("kill");
        config.put("file.chunk.readings", "240");
        config.put("file.finished.policy", "move");
        config.put("file.finished.directory", dirs.done().toString());
        stack.connect().rest().deploy("kill", config);
        int total = plain.readings() + zipped.readings();

        for (int killedAfter : List.of(total / 10, total / 2)) {
            awaitReadings("kill.readings", killedAfter);
            Server worker = stack.worker();
            worker.kill();
            assertThat(stack.kafka().topics().readAll("kill.readings").size()).isLessThan(total);
            worker.start();
        }
        awaitReadings("kill.readings", total);
        await().atMost(LIMIT).untilAsserted(() -> assertThat(dirs.in()).isEmptyDirectory());

        assertThat(dirs.done()).isDirectoryContaining("glob:**plain.csv").isDirectoryContaining("glob:**zipped.zip");
        Map<String, Integer> found = new HashMap<>();
        AvroReader<MeterReading> reader = new AvroReader<>(schemas, MeterReading.class);
        stack.kafka().topics().readAll("kill.readings").stream()
                .map(record -> reader.read(record.value()))
                .forEach(reading -> found.merge(GeneratedFile.text(reading), 1, Integer::sum));
        Map<String, Integer> expected = new HashMap<>();
        plain.addTo(expected);
        zipped.addTo(expected);
        assertThat(found).isEqualTo(expected);
        assertThat(stack.kafka().topics().readAll("kill.dlq")).isEmpty();
    }

    @Test
    void brokenLinesReachTheDeadLetterTopicAndTheGoodOnesArrive() throws IOException {
        Dirs dirs = Dirs.in(root, "broken");
        stack.kafka().topics().create(1, "broken.readings", "broken.dlq");
        stack.connect().rest().deploy("broken", dirs.config("broken"));
        await().atMost(LIMIT).until(() -> stack.connect().rest().isRunning("broken"));
        dirs.drop("lines.csv", resource("good-lines-between-broken-ones.csv"));

        awaitReadings("broken.readings", 12);
        AvroReader<DeadLetter> letters = new AvroReader<>(schemas, DeadLetter.class);
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(stack.kafka().topics().readAll("broken.dlq"))
                        .hasSize(8)
                        .extracting(record -> letters.read(record.value()))
                        .extracting(DeadLetter::getOrigin, DeadLetter::getLine, DeadLetter::getField)
                        .contains(
                                tuple("lines.csv", 4L, "IntervalValue"),
                                tuple("lines.csv", 8L, "UOM"),
                                tuple("lines.csv", 14L, "RecordIndicator")));
        ConsumerRecord<byte[], byte[]> first =
                stack.kafka().topics().readAll("broken.readings").get(0);
        assertThat(header(first, "gridtally.origin")).isEqualTo("lines.csv");
        assertThat(header(first, "gridtally.line")).isEqualTo("3");
        assertThat(new String(first.key(), StandardCharsets.UTF_8)).isEqualTo("NMIA000001");
    }

    private static void awaitReadings(String topic, int count) {
        await().atMost(LIMIT).until(() -> stack.kafka().topics().readAll(topic).size() >= count);
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return new String(header.value(), StandardCharsets.UTF_8);
    }

    private static String resource(String name) throws IOException {
        try (var in = Nem12ExactlyOnceIT.class.getResourceAsStream("/nem12/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The directories of one connector. Files appear in them complete, as a good writer does it. */
    private record Dirs(Path in, Path done) {
        static Dirs in(Path root, String name) throws IOException {
            Path base = Files.createDirectory(root.resolve(name));
            return new Dirs(Files.createDirectory(base.resolve("in")), Files.createDirectory(base.resolve("done")));
        }

        void drop(String name, String text) throws IOException {
            Path hidden = Files.writeString(in.resolve("." + name), text);
            Files.move(hidden, in.resolve(name));
        }

        void dropZip(String name, String entry, String text) throws IOException {
            Path hidden = in.resolve("." + name);
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(hidden))) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write(text.getBytes(StandardCharsets.UTF_8));
            }
            Files.move(hidden, in.resolve(name));
        }

        Map<String, String> config(String name) {
            return stack.config(Map.of(
                    "connector.class",
                    Nem12SourceConnector.class.getName(),
                    "tasks.max",
                    "2",
                    "head.end",
                    name,
                    "file.directory",
                    in.toString(),
                    "file.settle.ms",
                    "0",
                    "topic.readings",
                    name + ".readings",
                    "topic.dlq",
                    name + ".dlq"));
        }
    }
}
