package org.gridtally.sink.cassandra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactPointsTest {
    @Test
    void thePortIsThatOfCassandraUnlessGiven() {
        assertThat(ContactPoints.parse("127.0.0.1, 127.0.0.2:19042,[::1]:9043"))
                .containsExactly(
                        new InetSocketAddress("127.0.0.1", 9042),
                        new InetSocketAddress("127.0.0.2", 19_042),
                        new InetSocketAddress("::1", 9043));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a:b", "a/keyspace", "user@a", "a,,b", "a b"})
    void anythingElseIsRefused(String list) {
        assertThatThrownBy(() -> ContactPoints.OR_EMPTY.ensureValid("cassandra.contact.points", list))
                .isInstanceOf(ConfigException.class)
                .hasMessageStartingWith("cassandra.contact.points: expected HOST or HOST:PORT, found ");
    }

    @Test
    void nothingIsAllowedWhileAnotherStoreIsChosen() {
        ContactPoints.OR_EMPTY.ensureValid("cassandra.contact.points", "");
    }
}
