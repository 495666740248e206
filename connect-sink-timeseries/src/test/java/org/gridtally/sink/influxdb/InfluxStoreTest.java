package org.gridtally.sink.influxdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;
import org.gridtally.sink.row.BadRow;
import org.gridtally.sink.row.ReadingRecords;
import org.gridtally.sink.row.Row;
import org.gridtally.sink.row.RowReader;
import org.gridtally.sink.store.SchemaEvolution;
import org.gridtally.sink.store.StoreContext;
import org.gridtally.sink.store.StoreException;
import org.gridtally.sink.task.SinkConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Through the endpoints of version 2. */
class InfluxStoreTest {
    private static final Schema SCHEMA = ReadingRecords.schema()
            .field("interval_seconds", Schema.OPTIONAL_INT32_SCHEMA)
            .build();

    private final FakeInflux influx = new FakeInflux();
    private final RowReader reader = ReadingRecords.reader();
    private final InfluxStore store = open();

    InfluxStoreTest() throws IOException {}

    private InfluxStore open() {
        Map<String, String> settings = Map.of(
                "store.type", "influxdb",
                "influxdb.url", influx.url() + "/",
                "influxdb.api", "v2",
                "influxdb.org", "my org",
                "influxdb.bucket", "meters",
                "influxdb.token", "secret");
        AbstractConfig config = SinkConfig.parse(settings);
        return new InfluxStore(
                config, new StoreContext(() -> settings, SchemaEvolution.ADD, (name, text) -> amount -> {}));
    }

    @BeforeEach
    void prepare() throws StoreException {
        store.prepare(row("u", 1, 1).table());
        forget();
    }

    @AfterEach
    void close() {
        store.close();
        influx.close();
    }

    @Test
    void linesGoToTheBucketWithTheToken() throws StoreException {
        assertThat(store.write(List.of(row("u", 1, 1)))).isEmpty();

        assertThat(influx.requests.get(0)).isEqualTo("/query?db=meters&epoch=ms Token secret");
        assertThat(influx.requests.get(1))
                .isEqualTo("/api/v2/write?precision=ms&org=my%20org&bucket=meters Token secret");
        assertThat(influx.bodies.get(1)).startsWith("meter_readings,channel=E1,usage_point=u version=1i");
    }

    @Test
    void ofABatchOnlyTheWinnersAreSent() throws StoreException {
        store.write(List.of(row("u", 1, 5), row("u", 1, 7), row("u", 1, 6)));

        assertThat(influx.bodies.get(1)).contains("version=7i").hasLineCount(1);
    }

    @Test
    void whatIsNewerThanItsSeriesIsSentWithoutAQuestion() throws StoreException {
        store.write(List.of(row("u", 1, 1)));
        forget();
        store.write(List.of(row("u", 2, 1)));

        assertThat(influx.requests).hasSize(1);
        store.assigned();
        store.write(List.of(row("u", 3, 1)));
        assertThat(influx.requests).hasSize(3);
    }

    @Test
    void whatIsStoredStaysUnlessItIsOutranked() throws StoreException {
        influx.queryAnswers.add(series("[3,1]"));
        influx.queryAnswers.add(series("[1,5,9,1.5],[2,5,9,1.5],[3,5,9,1.4]"));

        store.write(List.of(row("u", 1, 4), row("u", 2, 6), row("u", 3, 5)));

        String sent = influx.bodies.get(influx.bodies.size() - 1);
        assertThat(sent).contains("version=6i").contains("version=5i").hasLineCount(2);
        assertThat(influx.bodies.get(1)).contains("time >= 1ms AND time <= 3ms");
    }

    @Test
    void aPointIsTakenAwayFirstWhenTheCorrectionHoldsLess() throws StoreException {
        influx.queryAnswers.add(series("[1,1]"));
        influx.queryAnswers.add(series(stored(1, 900)));

        store.write(List.of(row("u", 1, 6)));

        assertThat(influx.bodies.get(2))
                .isEqualTo(
                        "q=DELETE FROM \"meter_readings\" WHERE time = 1ms AND \"usage_point\" = 'u' AND \"channel\" = "
                                + "'E1' AND \"segment\" = ''");
        assertThat(influx.bodies.get(3)).contains("version=6i");
    }

    @Test
    void theGuiltyLineIsLeftOutAndItsRivalLookedAtAgain() throws StoreException {
        Row guilty = row("u", 1, 9);
        influx.refusals.add("{\"data\":[{\"line_number\":1,\"error_message\":\"too old\"}]}");

        List<BadRow> bad = store.write(List.of(guilty, row("u", 1, 8), row("v", 1, 1)));

        assertThat(bad).hasSize(1);
        assertThat(bad.get(0).record()).isSameAs(guilty.record());
        assertThat(influx.bodies.get(influx.bodies.size() - 1))
                .contains("usage_point=u version=8i")
                .contains("usage_point=v");
    }

    @Test
    void aTextThatNoTagHoldsIsABadRow() throws StoreException {
        List<BadRow> bad = store.write(List.of(row("two\nlines", 1, 1), row("ends with \\", 1, 1), row("u", 1, 1)));

        assertThat(bad).hasSize(2).allSatisfy(each -> assertThat(each.reason())
                .startsWith("usage_point: expected a tag"));
        assertThat(influx.bodies.get(influx.bodies.size() - 1)).hasLineCount(1);
    }

    /** A point of version 5 with each of the optional columns that the batch leaves empty holding nothing but one. */
    private String stored(long time, int interval) {
        List<String> empty = new ArrayList<>();
        var columns = row("u", 1, 1).table().columns();
        for (int i = 0; i < columns.size(); i++) {
            if (!columns.get(i).required()) {
                empty.add(columns.get(i).name().equals("interval_seconds") ? String.valueOf(interval) : "null");
            }
        }
        return "[" + time + ",5,9,1.5," + String.join(",", empty) + "]";
    }

    private static String series(String values) {
        return "{\"results\":[{\"series\":[{\"tags\":{\"usage_point\":\"u\",\"channel\":\"E1\",\"segment\":\"\"},"
                + "\"values\":[" + values + "]}]}]}";
    }

    private void forget() {
        influx.requests.clear();
        influx.bodies.clear();
    }

    private Row row(String usagePoint, long time, long version) {
        Struct reading = ReadingRecords.reading(SCHEMA, usagePoint, time, version);
        return reader.row(ReadingRecords.of(reading, version));
    }
}
