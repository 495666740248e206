package org.gridtally.quickstart.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.gridtally.quickstart.sql.SqlException;
import org.gridtally.quickstart.stores.SideStore;
import org.gridtally.quickstart.stores.StoreKind;
import org.gridtally.quickstart.stores.StoredSeries;
import org.gridtally.servers.Server;
import org.junit.jupiter.api.Test;

class StoreCheckTest {
    private static final Map<String, SeriesTotal> SERVED = Map.of(
            "a/import",
            new SeriesTotal(2, 3_000_000),
            "a/register",
            new SeriesTotal(3, 0),
            "b/R1",
            new SeriesTotal(2, 0));
    /** The register of a counts its intervals once more; b has nothing else. */
    private static final Map<String, Long> SERVED_ENERGY = Map.of("a/import", 3_000_000L, "b/R1", 7_000_000L);

    private static final StoredSeries IMPORT = series("a/import", "INTERVAL", 2, "3", null);
    private static final StoredSeries REGISTER = series("a/register", "REGISTER", 3, "60", "3");
    private static final StoredSeries LONE_REGISTER = series("b/R1", "REGISTER", 2, "40", "7");

    @Test
    void theSameInBothIsNoDifference() {
        StoreCheck check = check(() -> List.of(IMPORT, REGISTER, LONE_REGISTER));
        assertThat(check.differences()).isEmpty();
        assertThat(check.stored().unique()).isEqualTo(7);
        assertThat(check.stored().wh()).isEqualByComparingTo("10");
    }

    @Test
    void whatItLacksIsToldWithItsName() {
        assertThat(check(() -> List.of(REGISTER, LONE_REGISTER)).differences())
                .containsExactly(
                        "PostgreSQL: a/import: readings: expected 2, found 0",
                        "PostgreSQL: a/import: sum: expected 3.000000, found 0.000000",
                        "PostgreSQL: a/import: energy, Wh: expected 3.000000, found nothing",
                        "PostgreSQL: a/register: energy, Wh: expected nothing, found 3.000000");
    }

    @Test
    void oneThatDoesNotAnswerHoldsNothing() {
        StoreCheck check = check(() -> {
            throw new SqlException("relation does not exist");
        });
        assertThat(check.differences()).containsExactly("PostgreSQL: no answer: relation does not exist");
        assertThat(check.stored().unique()).isZero();
    }

    private static StoreCheck check(Supplier<List<StoredSeries>> answer) {
        return StoreCheck.of(new Fake(answer), SERVED, SERVED_ENERGY);
    }

    private static StoredSeries series(String label, String kind, long readings, String sum, String advance) {
        return new StoredSeries(
                label, kind, "Wh", readings, new BigDecimal(sum), advance == null ? null : new BigDecimal(advance));
    }

    private record Fake(Supplier<List<StoredSeries>> answer) implements SideStore {
        @Override
        public StoreKind kind() {
            return StoreKind.POSTGRES;
        }

        @Override
        public List<StoredSeries> series() {
            return answer.get();
        }

        @Override
        public Server server() {
            throw new UnsupportedOperationException("the check asks what is stored, never the server");
        }

        @Override
        public List<Path> plugins() {
            return List.of();
        }

        @Override
        public String connector() {
            return "sink";
        }

        @Override
        public List<String> topics() {
            return List.of();
        }

        @Override
        public Map<String, String> settings(String bootstrapServers) {
            return Map.of();
        }

        @Override
        public Map<String, String> urls() {
            return Map.of();
        }
    }
}
