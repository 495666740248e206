package org.gridtally.core.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class OutagesTest {
    private static final long MINUTE = 60_000L;

    record Report(int off, int on) {}

    @Provide
    Arbitrary<List<Report>> reports() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.integers().between(1, 12))
                .as((off, minutes) -> new Report(off, off + minutes))
                .list()
                .ofMaxSize(20);
    }

    @Property
    void anyOrderSplitAndRepetitionGivesTheMinutesWithoutSupply(@ForAll("reports") List<Report> reports) {
        BitSet dark = new BitSet();
        Outages all = new Outages();
        Outages other = new Outages();
        for (int i = 0; i < reports.size(); i++) {
            Report report = reports.get(i);
            dark.set(report.off(), report.on());
            (i % 2 == 0 ? all : other).add(report.off(), report.on());
        }
        all.merge(other).merge(other);

        BitSet found = new BitSet();
        int end = -1;
        for (Map.Entry<Long, Long> outage : all.intervals().entrySet()) {
            assertThat(outage.getKey()).as("disjoint, apart and ascending").isGreaterThan(end);
            end = outage.getValue().intValue();
            found.set(outage.getKey().intValue(), end);
        }
        assertThat(found).isEqualTo(dark);
    }

    @Test
    void theIndicesOfIeee1366() {
        // 1,000 customers: 100 of them without supply for an hour once, ten of those for three minutes once more.
        Outages both = new Outages().add(0, 60 * MINUTE).add(100 * MINUTE, 103 * MINUTE);
        Outages one = new Outages().add(0, 60 * MINUTE);
        OutageStats fleet = OutageStats.NONE;
        for (int customer = 0; customer < 100; customer++) {
            fleet = fleet.plus((customer < 10 ? both : one).stats(OutageStats.IEEE_1366_MOMENTARY_MILLIS));
        }
        assertThat(fleet.saidi(1000)).isCloseTo(6, within(1e-12));
        assertThat(fleet.saifi(1000)).isCloseTo(0.1, within(1e-12));
        assertThat(fleet.caidi()).isCloseTo(60, within(1e-12));
        assertThat(fleet.maifi(1000)).isCloseTo(0.01, within(1e-12));
        assertThat(OutageStats.NONE.caidi()).isNaN();
        assertThatThrownBy(() -> OutageStats.NONE.saidi(0)).hasMessage("customers: expected 1 or more, found 0");
    }

    @Test
    void anOutageEndsAfterItBegins() {
        assertThatThrownBy(() -> new Outages().add(5, 5))
                .hasMessage("outage: expected off before on, found off 5 and on 5");
    }
}
