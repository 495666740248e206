package org.gridtally.quickstart.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.gridtally.avro.ReadingKind;
import org.gridtally.core.Quality;
import org.gridtally.quickstart.demo.ChannelFacts.Dials;
import org.gridtally.simulator.ledger.Ledger;
import org.gridtally.simulator.ledger.SeriesKey;
import org.junit.jupiter.api.Test;

class RegisterTruthTest {
    /** Three dials of one: it starts over at 1000. */
    private static final Dials DIALS = new Dials(3, 1);

    private final Ledger ledger = new Ledger();

    @Test
    void stepsAddUpOverTheEndOfTheDials() {
        read("", 30, 5);
        read("", 10, 990);
        read("", 20, 999);
        assertThat(advance(DIALS)).containsOnly(Map.entry("up/register", 15L));
    }

    @Test
    void nothingIsSubtractedAcrossTwoDevices() {
        read("old", 10, 900);
        read("old", 20, 910);
        read("new", 30, 0);
        read("new", 40, 4);
        assertThat(advance(DIALS)).containsOnly(Map.entry("up/register", 14L));
    }

    @Test
    void withoutDialsNothingIsSaid() {
        read("", 10, 1);
        read("", 20, 2);
        assertThat(advance(Dials.UNKNOWN)).isEmpty();
    }

    private void read(String segment, long second, long micros) {
        SeriesKey key = new SeriesKey("up", "register", segment, "REGISTER", "Wh");
        ledger.deliver(ledger.series(key), second, micros, Quality.VALID, 1);
    }

    private Map<String, Long> advance(Dials dials) {
        ChannelFacts facts = new ChannelFacts(ReadingKind.REGISTER, true, 0, Instant.EPOCH, Instant.EPOCH, dials);
        return RegisterTruth.of(ledger, Map.of("up/register", facts));
    }
}
