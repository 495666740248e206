package org.gridtally.sink.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.gridtally.sink.row.BadRow;
import org.gridtally.sink.row.ReadingRecords;
import org.gridtally.sink.row.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FlightTest {
    private static final int MOST = 4;

    private final ScheduledExecutorService later = Executors.newScheduledThreadPool(MOST);
    private final AtomicInteger flying = new AtomicInteger();
    private final AtomicInteger mostFlying = new AtomicInteger();
    private final AtomicInteger begun = new AtomicInteger();
    private final Flight flight = new Flight(MOST);

    @AfterEach
    void stop() {
        later.shutdownNow();
    }

    @Test
    void noMoreThanSoManyFlyAndAllHaveLandedInTheEnd() throws StoreException {
        assertThat(flight.write(rows(100), row -> send(row, null), FlightTest::refused))
                .isEmpty();
        assertThat(begun).hasValue(100);
        assertThat(mostFlying.get()).isBetween(1, MOST);
        assertThat(flying).hasValue(0);
    }

    @Test
    void refusedRowsAreNamedAndTheOthersWritten() throws StoreException {
        List<BadRow> bad = flight.write(
                rows(10),
                row -> send(row, row.time() == 3 ? new IllegalArgumentException("too long") : null),
                FlightTest::refused);

        assertThat(bad).singleElement().satisfies(each -> {
            assertThat(each.reason()).isEqualTo("too long");
            assertThat(each.record().kafkaOffset()).isEqualTo(3);
        });
        assertThat(begun).hasValue(10);
    }

    @Test
    void afterAFailureNoMoreAreBegunAndNoneIsLeftFlying() {
        assertThatThrownBy(() -> flight.write(
                        rows(1_000),
                        row -> send(row, new IllegalStateException("gone")),
                        failure -> new StoreDown(String.valueOf(failure.getMessage()), failure)))
                .isInstanceOf(StoreDown.class)
                .hasMessage("gone");
        assertThat(begun.get()).isLessThan(1_000);
        assertThat(flying).hasValue(0);
    }

    @Test
    void whatNobodyKnowsFailsTheTask() {
        assertThatThrownBy(() -> flight.write(
                        rows(1),
                        row -> {
                            throw new IllegalStateException("closed");
                        },
                        failure -> {
                            throw (IllegalStateException) failure;
                        }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("closed");
    }

    private static StoreException refused(Throwable failure) {
        return new BatchRefused(String.valueOf(failure.getMessage()), failure);
    }

    private CompletableFuture<Void> send(Row row, RuntimeException failure) {
        begun.incrementAndGet();
        mostFlying.accumulateAndGet(flying.incrementAndGet(), Math::max);
        CompletableFuture<Void> answer = new CompletableFuture<>();
        later.schedule(() -> end(answer, failure), row.time() % 3, TimeUnit.MILLISECONDS);
        return answer;
    }

    private void end(CompletableFuture<Void> answer, RuntimeException failure) {
        flying.decrementAndGet();
        if (failure == null) {
            answer.complete(null);
        } else {
            answer.completeExceptionally(failure);
        }
    }

    private static List<Row> rows(int count) {
        var schema = ReadingRecords.schema().build();
        var reader = ReadingRecords.reader();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(reader.row(ReadingRecords.of(ReadingRecords.reading(schema, "x", i, 1), i)));
        }
        return rows;
    }
}
