package org.gridtally.connect.source.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.source.SourceTaskContext;
import org.apache.kafka.connect.source.TransactionContext;
import org.gridtally.connect.source.reading.DeadLetter;
import org.junit.jupiter.api.Test;

/** The skeleton polls, bounds transactions and closes, in every worker since exactly-once came. */
class MeterSourceTaskTest {
    private static final Map<String, String> CONFIG = Map.of("head.end", "north", "poll.interval.ms", "1");

    private final Deque<Page> pages = new ArrayDeque<>();
    private final List<SourceRecord> committed = new ArrayList<>();
    private boolean closed;

    @Test
    void aPageIsOneTransactionThatEndsBehindItsLastRecord() throws InterruptedException {
        pages.add(page(3));
        MeterSourceTask task = started(context("pluginMetrics"));

        List<SourceRecord> records = task.poll();

        assertThat(records).hasSize(3);
        assertThat(committed).containsExactly(records.get(2));
    }

    @Test
    void withoutAnythingToReadThereIsNothing() throws InterruptedException {
        pages.add(page(0));
        MeterSourceTask task = started(context("pluginMetrics"));

        assertThat(task.poll()).isNull();
        assertThat(task.poll()).isNull();
        assertThat(committed).isEmpty();
    }

    @Test
    void aWorkerWithoutTransactionsOrPluginMetricsWillDo() throws InterruptedException {
        pages.add(page(1));
        MeterSourceTask task = started(context("pluginMetrics", "transactionContext"));

        assertThat(task.poll()).hasSize(1);
    }

    @Test
    void stoppingClosesTheReaderAlsoBeforeAnyStart() {
        new TaskOfPages().stop();
        MeterSourceTask task = started(context());

        task.stop();

        assertThat(closed).isTrue();
    }

    private MeterSourceTask started(SourceTaskContext context) {
        MeterSourceTask task = new TaskOfPages();
        task.initialize(context);
        task.start(CONFIG);
        return task;
    }

    /** A worker that lacks some methods of the interface, as one of an older release does. */
    private SourceTaskContext context(String... lacking) {
        TransactionContext transactions = (TransactionContext) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {TransactionContext.class}, (proxy, method, arguments) -> {
                    committed.add((SourceRecord) arguments[0]);
                    return null;
                });
        return (SourceTaskContext) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {SourceTaskContext.class}, (proxy, method, arguments) -> {
                    if (List.of(lacking).contains(method.getName())) {
                        throw new NoSuchMethodError(method.getName());
                    }
                    return method.getName().equals("transactionContext") ? transactions : null;
                });
    }

    private static Page page(int letters) {
        List<DeadLetter> deadLetters = new ArrayList<>();
        for (int i = 0; i < letters; i++) {
            deadLetters.add(new DeadLetter(null, null, null, null, null, null, "Not a reading.", "x" + i));
        }
        return new Page(
                Partition.of("north", "group", "g"),
                "g",
                1,
                Position.START,
                List.of(),
                List.of(),
                deadLetters,
                Position.START.with("at", 1));
    }

    private final class TaskOfPages extends MeterSourceTask {
        @Override
        protected AbstractConfig parse(Map<String, String> properties) {
            return new AbstractConfig(PollConfig.define(TargetConfig.define(new ConfigDef())), properties, false);
        }

        @Override
        protected HeadEndReader open(AbstractConfig config, TaskEnvironment environment) {
            return new HeadEndReader() {
                @Override
                public Page next() {
                    return pages.poll();
                }

                @Override
                public void close() {
                    closed = true;
                }
            };
        }
    }
}
