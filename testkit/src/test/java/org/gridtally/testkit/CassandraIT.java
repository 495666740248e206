package org.gridtally.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import org.junit.jupiter.api.Test;

/** Cassandra keeps its rows through a stop. */
class CassandraIT {

    private static final String READ = "SELECT note FROM meters.readings WHERE meter = 'm1'";

    @Test
    void keepsItsRows() throws Exception {
        try (TestCassandra cassandra = TestCassandra.embedded()) {
            try (CqlConnection cql = new CqlConnection(cassandra.host(), cassandra.port())) {
                cql.ask("CREATE KEYSPACE meters WITH replication = "
                        + "{'class': 'SimpleStrategy', 'replication_factor': 1}");
                cql.ask("CREATE TABLE meters.readings (meter text PRIMARY KEY, note text)");
                cql.ask("INSERT INTO meters.readings (meter, note) VALUES ('m1', 'forty-two')");
            }

            cassandra.stop();
            assertThatThrownBy(() -> new CqlConnection(cassandra.host(), cassandra.port()))
                    .isInstanceOf(ConnectException.class);
            cassandra.start();

            try (CqlConnection cql = new CqlConnection(cassandra.host(), cassandra.port())) {
                assertThat(cql.ask(READ)).contains("forty-two");
            }
        }
    }
}
