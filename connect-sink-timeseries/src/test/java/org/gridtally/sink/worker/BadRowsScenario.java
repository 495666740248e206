package org.gridtally.sink.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.gridtally.schemas.registry.RegistryClient;

/**
 * Of one topic each store takes what it can, texts as they are; what is bad for every store or for this one, and nothing
 * else, is in its dead letter queue, each row with its reason.
 */
final class BadRowsScenario implements Scenario {
    private static final int GOOD = 500;

    private final SinkStack stack;
    private final StoreRuns runs;
    private final Set<String> usagePoints = new HashSet<>();

    BadRowsScenario(SinkStack stack, StoreRuns runs) {
        this.stack = stack;
        this.runs = runs;
        Stream.of(
                        BadRows.REASONS.keySet().stream(),
                        BadRows.odd(),
                        IntStream.range(0, GOOD).mapToObj(i -> "good-" + i))
                .flatMap(names -> names)
                .forEach(usagePoints::add);
    }

    @Override
    public void run(String topic) throws IOException {
        runs.each(run -> run.table().obstruct());
        BadRows rows = new BadRows(new RegistryClient(stack.registry().ccompatUrl()));
        try (ReadingProducer producer = new ReadingProducer(stack, topic)) {
            for (String usagePoint : usagePoints) {
                producer.send(usagePoint, rows.row(usagePoint));
            }
        }
        runs.each(run -> run.sink().with("tasks.max", 2).deploy());
        runs.each(this::check);
    }

    private void check(StoreRun run) {
        run.sink().awaitAllCommitted();
        Map<String, String> expected = new LinkedHashMap<>(BadRows.REASONS);
        expected.putAll(run.table().refused());
        Set<String> good = new HashSet<>(usagePoints);
        good.removeAll(expected.keySet());

        Map<String, String> found = reasons(run.sink());
        assertThat(brief(found.keySet())).isEqualTo(brief(expected.keySet()));
        found.forEach((usagePoint, reason) -> assertThat(reason).contains(expected.get(usagePoint)));
        Set<String> stored = new HashSet<>();
        run.table().forEach(row -> stored.add(row.usagePoint()));
        assertThat(brief(stored)).isEqualTo(brief(good));
        assertThat(stored).isEqualTo(good);
    }

    private static Map<String, String> reasons(Sink sink) {
        Map<String, String> reasons = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> letter : sink.deadLetters()) {
            byte[] reason = letter.headers()
                    .lastHeader("__connect.errors.exception.message")
                    .value();
            reasons.put(new String(letter.key(), StandardCharsets.UTF_8), new String(reason, StandardCharsets.UTF_8));
        }
        return reasons;
    }

    /** Texts that a message has room for. */
    private static Set<String> brief(Set<String> texts) {
        Set<String> brief = new HashSet<>();
        texts.forEach(text -> brief.add(text.length() > 100 ? text.length() + " characters" : text));
        return brief;
    }
}
