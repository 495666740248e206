package org.gridtally.quickstart.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class EnergyBookTest {
    @Test
    void aRegisterBesideIntervalsIsNotCountedAgain() {
        Map<String, Long> energy =
                EnergyBook.of(Map.of("up1/import", 100L, "up1/export", 7L), Map.of("up1/register", 101L));
        assertThat(energy).containsOnly(Map.entry("up1/import", 100L), Map.entry("up1/export", 7L));
        assertThat(EnergyBook.total(energy)).isEqualTo(107);
    }

    @Test
    void aUsagePointWithNothingButRegistersComesToTheirAdvance() {
        assertThat(EnergyBook.of(Map.of("up1/import", 100L), Map.of("up2/11", 50L)))
                .containsEntry("up2/11", 50L);
    }

    @Test
    void aUsagePointMayHaveASlashInItsName() {
        assertThat(EnergyBook.of(Map.of("a/b/import", 1L), Map.of("a/b/register", 2L, "a/register", 3L)))
                .containsOnlyKeys("a/b/import", "a/register");
    }
}
