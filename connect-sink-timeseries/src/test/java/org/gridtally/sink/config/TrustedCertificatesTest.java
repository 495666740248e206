package org.gridtally.sink.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigException;
import org.gridtally.sink.task.SinkConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrustedCertificatesTest {
    private static final String KEY = "store.tls.root.certificate";

    @Test
    void aFileThatHoldsNoneIsRefusedByItsSetting(@TempDir Path dir) throws IOException {
        Path empty = Files.writeString(dir.resolve("empty.pem"), "");
        Path other = Files.writeString(dir.resolve("other.pem"), "-----BEGIN CERTIFICATE-----\nno\n");

        refuses(empty, "found none in");
        refuses(other, "found java.security.cert.CertificateException");
        refuses(dir.resolve("absent.pem"), "found java.nio.file.NoSuchFileException");
    }

    private static void refuses(Path file, String found) {
        TrustedCertificates trusted = of(file.toString());

        assertThat(trusted.areGiven()).isTrue();
        assertThatThrownBy(trusted::context)
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(KEY + ": expected a file with certificates (PEM), " + found)
                .hasMessageContaining(file.toString());
    }

    @Test
    void noneNeedBeGiven() {
        assertThat(of("").areGiven()).isFalse();
    }

    private static TrustedCertificates of(String file) {
        ConfigDef def = new ConfigDef().define(KEY, ConfigDef.Type.STRING, "", Importance.LOW, "Certificates.");
        return new TrustedCertificates(new AbstractConfig(def, Map.of(KEY, file), false), KEY);
    }

    @ParameterizedTest
    @CsvSource({
        "influxdb, influxdb.url, http://db:8086, https://db:8086, influxdb.database",
        "questdb, questdb.url, http://db:9000, https://db:9000, questdb.user",
        "elasticsearch, elasticsearch.urls, 'https://a:9200, http://b:9200', 'https://a:9200, HTTPS://b:9200', table.name.template",
        "dynamodb, dynamodb.endpoint, http://db:8000, https://db:8000, dynamodb.region",
        "redis, redis.url, redis://cache:6379, rediss://cache:6379, redis.key.prefix"
    })
    void theyAreRefusedWhereNobodyWouldLookAtThem(
            String type, String url, String plain, String encrypted, String needed) {
        String certificates = type + ".tls.root.certificate";

        assertThatThrownBy(() -> SinkConfig.parse(
                        Map.of("store.type", type, url, plain, needed, "x", certificates, "/etc/ca.pem")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(certificates + ": expected " + url + " to begin with ");
        SinkConfig.parse(Map.of("store.type", type, url, encrypted, needed, "x", certificates, "/etc/ca.pem"));
    }

    @Test
    void postgresLooksAtThemOnlyInSomeModes() {
        assertThatThrownBy(() -> SinkConfig.parse(Map.of(
                        "store.type", "postgres",
                        "postgres.url", "jdbc:postgresql://db/meters",
                        "postgres.user", "sink",
                        "postgres.tls.root.certificate", "/etc/ca.pem")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("postgres.tls.mode: expected verify-ca or verify-full");
    }
}
