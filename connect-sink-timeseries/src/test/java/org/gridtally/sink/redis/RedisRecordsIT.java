package org.gridtally.sink.redis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Date;
import java.util.Map;
import org.apache.kafka.connect.data.Struct;
import org.gridtally.sink.row.Deletion;
import org.gridtally.sink.row.FurtherRecords;
import org.gridtally.sink.row.ReadingRecords;
import org.gridtally.sink.store.SchemaEvolution;
import org.gridtally.sink.store.StoreDown;
import org.gridtally.sink.store.StoreException;
import org.gridtally.sink.task.LoneStore;
import org.gridtally.testkit.TestRedis;
import org.gridtally.testkit.WithServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.Connection;
import redis.clients.jedis.Protocol.Command;

/** What a dashboard finds in Redis. */
@WithServers
@SuppressWarnings("JavaUtilDate")
class RedisRecordsIT {
    private static final long TIME = 1_767_225_600_000L;

    private final TestRedis redis;
    private final LoneStore store;
    private long offset;

    RedisRecordsIT(TestRedis redis) {
        this.redis = redis;
        store = open("0");
    }

    private LoneStore open(String ttlMs) {
        Map<String, String> settings = Map.of(
                "store.type",
                "redis",
                "redis.url",
                "redis://" + redis.host() + ":" + redis.port() + "/1",
                "redis.ttl.ms",
                ttlMs,
                "redis.pipeline.keys",
                "1");
        return new LoneStore(settings, SchemaEvolution.ADD);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whatIsNotWrittenAnyMoreExpires() throws StoreException {
        write(FurtherRecords.usage("forever", TIME, "1500"));
        try (LoneStore expiring = open("60000")) {
            write(expiring, FurtherRecords.usage("passing", TIME, "1500"));
        }

        assertThat(ttl("org_gridtally_avro_usagewindow:forever")).isEqualTo(-1);
        assertThat(ttl("org_gridtally_avro_usagewindow:passing")).isBetween(1L, 60_000L);
    }

    @Test
    void theStateOfADeviceIsItsLastEventOfEachType() throws StoreException {
        write(FurtherRecords.event("events", "3.26.0.216", TIME + 5, TIME, "restored"));
        write(FurtherRecords.event("events", "3.26.0.85", TIME, TIME, "lost"));
        write(FurtherRecords.event("events", "3.26.0.85", TIME - 9, TIME + 99, "lost before"));

        assertThat(document("org_gridtally_avro_meterevent:events", "3.26.0.85"))
                .endsWith("\"event_type\":\"3.26.0.85\",\"event_time\":\"2026-01-01T00:00:00Z\","
                        + "\"version\":\"2026-01-01T00:00:00Z\",\"received_at\":\"2026-01-01T00:00:00Z\","
                        + "\"reason\":\"lost\",\"details\":{\"phase\":\"L1\"}}");
        assertThat(document("org_gridtally_avro_meterevent:events", "3.26.0.216"))
                .contains("restored");
    }

    @Test
    void usageIsThatOfTheLastHourAndAlarmsAreByRule() throws StoreException {
        write(FurtherRecords.usage("usage", TIME, "1500"));
        write(FurtherRecords.usage("usage", TIME - 3_600_000, "900"));
        write(FurtherRecords.alarm("alarms", "OVER_DEMAND", TIME, TIME, "101"));
        write(FurtherRecords.alarm("alarms", "UNDER_VOLTAGE", TIME, TIME, "99"));

        assertThat(document("org_gridtally_avro_usagewindow:usage", "latest")).contains("\"delivered_wh\":1500.000000");
        assertThat(document("org_gridtally_avro_alarm:alarms", "E1|OVER_DEMAND"))
                .contains("\"observed\":101.000000");
        assertThat(document("org_gridtally_avro_alarm:alarms", "E1|UNDER_VOLTAGE"))
                .contains("\"observed\":99.000000");
    }

    @Test
    void aTombstoneRemovesWhatItNames() throws StoreException {
        write(FurtherRecords.alarm("gone", "OVER_DEMAND", TIME, TIME, "101"));
        write(FurtherRecords.alarm("gone", "UNDER_VOLTAGE", TIME, TIME, "99"));
        Map<String, Object> ofAnotherTime =
                Map.of("usage_point", "gone", "rule", "OVER_DEMAND", "reading_time", new Date(TIME + 1));
        Map<String, Object> ofItsTime =
                Map.of("usage_point", "gone", "rule", "OVER_DEMAND", "reading_time", new Date(TIME));

        delete(ofAnotherTime);
        assertThat(document("org_gridtally_avro_alarm:gone", "E1|OVER_DEMAND")).isNotEmpty();
        delete(ofItsTime);
        assertThat(document("org_gridtally_avro_alarm:gone", "E1|OVER_DEMAND")).isEmpty();
        assertThat(document("org_gridtally_avro_alarm:gone", "E1|UNDER_VOLTAGE"))
                .isNotEmpty();
        delete(Map.of("usage_point", "gone"));
        assertThat(document("org_gridtally_avro_alarm:gone", "E1|UNDER_VOLTAGE"))
                .isEmpty();
    }

    @Test
    void aRotatedPasswordIsTakenAtTheNextAttempt() throws StoreException {
        rotate("new");
        Map<String, String> settings = Map.of(
                "store.type",
                "redis",
                "redis.url",
                "redis://" + redis.host() + ":" + redis.port() + "/1",
                "redis.user",
                "rotating",
                "redis.password",
                "new");
        try (LoneStore rotating = new LoneStore(settings, SchemaEvolution.ADD)) {
            write(rotating, FurtherRecords.usage("rotating", TIME, "1"));

            rotate("newest");
            assertThatThrownBy(() -> write(rotating, FurtherRecords.usage("rotating", TIME, "2")))
                    .isInstanceOf(StoreDown.class);
            rotating.rotate(Map.of("redis.password", "newest"));
            write(rotating, FurtherRecords.usage("rotating", TIME, "3"));
        }

        assertThat(document("org_gridtally_avro_usagewindow:rotating", "latest"))
                .contains("\"delivered_wh\":3.000000");
    }

    /** Gives a user a new password and ends its connections, which still go by the old one. */
    private void rotate(String password) {
        try (Connection connection = new Connection(redis.host(), redis.port())) {
            connection.sendCommand(
                    Command.ACL, "SETUSER", "rotating", "reset", "on", ">" + password, "~*", "&*", "+@all");
            connection.getStatusCodeReply();
            connection.sendCommand(Command.CLIENT, "KILL", "USER", "rotating");
            connection.getIntegerReply();
        }
    }

    private void write(Struct value) throws StoreException {
        write(store, value);
    }

    private void write(LoneStore target, Struct value) throws StoreException {
        offset++;
        target.write(ReadingRecords.of(value.schema().name(), value, offset));
    }

    private void delete(Map<String, Object> key) throws StoreException {
        store.delete(new Deletion("org_gridtally_avro_alarm", key, ReadingRecords.tombstone("gone")));
    }

    /** Milliseconds until a key expires, -1 for never. */
    private long ttl(String key) {
        try (Connection connection = new Connection(redis.host(), redis.port())) {
            connection.sendCommand(Command.SELECT, "1");
            connection.getStatusCodeReply();
            connection.sendCommand(Command.PTTL, "gridtally:" + key);
            return connection.getIntegerReply();
        }
    }

    /** The document, empty for none. */
    private String document(String key, String field) {
        try (Connection connection = new Connection(redis.host(), redis.port())) {
            connection.sendCommand(Command.SELECT, "1");
            connection.getStatusCodeReply();
            connection.sendCommand(Command.HGET, "gridtally:" + key, field);
            byte[] answer = connection.getBinaryBulkReply();
            return answer == null ? "" : new String(answer, UTF_8);
        }
    }
}
