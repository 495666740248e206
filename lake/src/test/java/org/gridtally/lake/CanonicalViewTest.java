package org.gridtally.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.gridtally.core.Quality;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The view that makes an append-only table exact. */
class CanonicalViewTest {
    private Connection duckdb;

    @BeforeEach
    void open() throws SQLException {
        duckdb = DriverManager.getConnection("jdbc:duckdb:");
        run(
                """
            CREATE TABLE readings_written (usage_point text, meter_serial text, segment text, channel text,
              commodity text, flow text, quantity text, unit text, kind text, reading_time timestamptz,
              interval_seconds int, value decimal(38, 6), quality text, quality_code text, version timestamptz,
              received_at timestamptz, head_end text, utc_offset_seconds int, register_digits int,
              register_resolution decimal(38, 6), disposition text)""");
        run(Views.canonical());
    }

    @AfterEach
    void close() throws SQLException {
        duckdb.close();
    }

    @Test
    void ofRepeatsOneStays() throws SQLException {
        write(1, Quality.VALID, "1.5");
        write(1, Quality.VALID, "1.5");
        assertThat(values()).isEqualTo("1.500000");
    }

    @Test
    void theLaterVersionWinsWhateverTheOrder() throws SQLException {
        write(2, Quality.ESTIMATED, "2");
        write(1, Quality.VALID, "3");
        assertThat(values()).isEqualTo("2.000000");
    }

    @Test
    void thenTheLargerValue() throws SQLException {
        write(1, Quality.VALID, "2");
        write(1, Quality.VALID, "-3");
        assertThat(values()).isEqualTo("2.000000");
    }

    @ParameterizedTest
    @EnumSource(value = Quality.class, mode = EnumSource.Mode.EXCLUDE, names = "UNKNOWN")
    void qualitiesRankAsEverywhereElse(Quality better) throws SQLException {
        write(1, better, "1");
        write(1, Quality.ofRank(better.rank() - 1), "2");
        assertThat(values()).isEqualTo("1.000000");
    }

    @Test
    void anotherDeviceIsAnotherSlot() throws SQLException {
        write(1, Quality.VALID, "1");
        run("INSERT INTO readings_written BY NAME SELECT * REPLACE ('new' AS segment) FROM readings_written");
        assertThat(values()).isEqualTo("1.000000,1.000000");
    }

    private void write(int version, Quality quality, String value) throws SQLException {
        run("INSERT INTO readings_written BY NAME SELECT 'up' AS usage_point, 'E1' AS channel, '' AS segment,"
                + " TIMESTAMPTZ '2026-01-01 00:00:00+00' AS reading_time, TIMESTAMPTZ '2026-02-01 00:00:00+00'"
                + " + INTERVAL (" + version + ") DAY AS version, '" + quality + "' AS quality, " + value
                + " AS value");
    }

    private String values() throws SQLException {
        try (Statement statement = duckdb.createStatement();
                ResultSet found = statement.executeQuery("SELECT string_agg(value::text, ',') FROM readings")) {
            found.next();
            return found.getString(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = duckdb.createStatement()) {
            statement.execute(sql);
        }
    }
}
