package org.gridtally.sink.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.connect.data.Schema;
import org.gridtally.sink.row.ReadingRecords;
import org.gridtally.sink.row.Row;
import org.gridtally.sink.row.RowOrder;
import org.gridtally.sink.row.RowReader;
import org.junit.jupiter.api.Test;

class FreshTest {
    private static final long HOUR_MS = 3_600_000;

    private final Schema schema = ReadingRecords.schema().build();
    private final RowReader reader = ReadingRecords.reader();
    private final SeriesTimes times = new SeriesTimes();

    @Test
    void everythingOfANewSeriesIsFresh() {
        Fresh first = among("NMI1 1", "NMI1 2", "NMI2 2");

        assertThat(names(first.rows())).containsExactly("NMI1 1", "NMI1 2", "NMI2 2");
        assertThat(first.others()).isEmpty();
    }

    @Test
    void onlyWhatIsLaterThanAllBeforeIsFresh() {
        among("NMI1 3", "NMI2 1");
        Fresh next = among("NMI1 2", "NMI1 3", "NMI1 4", "NMI1 6", "NMI2 2", "NMI3 0");

        assertThat(names(next.rows())).containsExactly("NMI1 4", "NMI1 6", "NMI2 2", "NMI3 0");
        assertThat(names(next.others())).containsExactly("NMI1 2", "NMI1 3");
        assertThat(names(among("NMI1 5").others())).containsExactly("NMI1 5");
    }

    private Fresh among(String... rows) {
        return Fresh.among(RowOrder.winners(Stream.of(rows).map(this::row).toList()), times);
    }

    private Row row(String name) {
        String[] parts = name.split(" ", -1);
        long time = Integer.parseInt(parts[1]) * HOUR_MS;
        return reader.row(ReadingRecords.of(ReadingRecords.reading(schema, parts[0], time, 1), 1));
    }

    private static List<String> names(List<Row> rows) {
        return rows.stream()
                .map(row -> row.text(0) + " " + row.time() / HOUR_MS)
                .toList();
    }
}
