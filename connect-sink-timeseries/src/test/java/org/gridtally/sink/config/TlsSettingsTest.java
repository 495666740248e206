package org.gridtally.sink.config;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.gridtally.sink.task.SinkConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Certificates beside settings that would not look at them are refused. */
class TlsSettingsTest {
    @ParameterizedTest
    @CsvSource({
        "influxdb, influxdb.url, http://db:8086, https://db:8086, influxdb.database",
        "questdb, questdb.url, http://db:9000, https://db:9000, questdb.user",
        "elasticsearch, elasticsearch.urls, 'https://a:9200, http://b:9200', 'https://a:9200, HTTPS://b:9200', table.name.template",
        "dynamodb, dynamodb.endpoint, http://db:8000, https://db:8000, dynamodb.region",
        "redis, redis.url, redis://cache:6379, rediss://cache:6379, redis.key.prefix"
    })
    void certificatesAreRefusedWhereNobodyWouldLookAtThem(
            String type, String url, String plain, String encrypted, String needed) {
        String certificates = type + ".tls.root.certificate";

        assertThatThrownBy(() -> SinkConfig.parse(
                        Map.of("store.type", type, url, plain, needed, "x", certificates, "/etc/ca.pem")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(certificates + ": expected " + url + " to begin with ");
        SinkConfig.parse(Map.of("store.type", type, url, encrypted, needed, "x", certificates, "/etc/ca.pem"));
    }

    @Test
    void postgresLooksAtCertificatesOnlyInSomeModes() {
        assertThatThrownBy(() -> SinkConfig.parse(Map.of(
                        "store.type", "postgres",
                        "postgres.url", "jdbc:postgresql://db/meters",
                        "postgres.user", "sink",
                        "postgres.tls.root.certificate", "/etc/ca.pem")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("postgres.tls.mode: expected verify-ca or verify-full");
    }

    @Test
    void postgresShowsOneOnlyWithTls() {
        assertThatThrownBy(() -> SinkConfig.parse(Map.of(
                        "store.type", "postgres",
                        "postgres.url", "jdbc:postgresql://db/meters",
                        "postgres.user", "sink",
                        "postgres.tls.mode", "disable",
                        "postgres.tls.client.certificate", "/etc/client.pem",
                        "postgres.tls.client.key", "/etc/client.key")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("postgres.tls.mode: expected another one than disable");
    }

    @Test
    void cassandraShowsOneOnlyWhereItVerifiesTheOther() {
        assertThatThrownBy(() -> SinkConfig.parse(Map.of(
                        "store.type", "cassandra",
                        "cassandra.contact.points", "db:9042",
                        "cassandra.datacenter", "dc1",
                        "cassandra.keyspace", "meters",
                        "cassandra.tls.client.certificate", "/etc/client.pem",
                        "cassandra.tls.client.key", "/etc/client.key")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("cassandra.tls.root.certificate: required with cassandra.tls.client.certificate");
    }

    @ParameterizedTest
    @CsvSource({
        "influxdb, influxdb.url, https://db:8086, influxdb.database",
        "questdb, questdb.url, https://db:9000, questdb.user",
        "elasticsearch, elasticsearch.urls, https://a:9200, table.name.template",
        "redis, redis.url, rediss://cache:6379, redis.key.prefix",
        "postgres, postgres.url, jdbc:postgresql://db/meters, postgres.user",
        "cassandra, cassandra.contact.points, db:9042, cassandra.keyspace"
    })
    void aCertificateNeedsItsKey(String type, String url, String value, String needed) {
        assertThatThrownBy(() -> SinkConfig.parse(Map.of(
                        "store.type",
                        type,
                        url,
                        value,
                        needed,
                        "x",
                        "cassandra.datacenter",
                        "dc1",
                        type + ".tls.client.certificate",
                        "/etc/client.pem")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(type + ".tls.client.key: expected both ");
    }
}
