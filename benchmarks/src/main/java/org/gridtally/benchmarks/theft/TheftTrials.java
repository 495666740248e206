package org.gridtally.benchmarks.theft;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Many months of one home, honest and stolen in each form, with fixed seeds.
 *
 * <p>A month of 28 days begins every 7 days, once eight weeks lie before it; each is stolen several times per form.
 */
public final class TheftTrials {
    private static final int WEEKS_BEFORE = 8;
    private static final int DAYS = 28;
    private static final int PER_DAY = 48;
    private static final long SEED = 20110701L;

    private final HalfHours home;
    private final int repeats;

    /** Over a home's year, each month stolen so many times per form. */
    public TheftTrials(HalfHours home, int repeats) {
        this.home = home;
        this.repeats = repeats;
    }

    /** Every month as it was. */
    public List<Month> honest() {
        List<Month> months = new ArrayList<>();
        for (int[] span : spans()) {
            months.add(new Month(home.part(span[0], span[1]), home.part(span[1], span[2])));
        }
        return months;
    }

    /** Every month stolen in a form, the weeks before it honest. */
    public List<Month> stolen(TheftForm form) {
        List<Month> months = new ArrayList<>();
        for (int[] span : spans()) {
            for (int repeat = 0; repeat < repeats; repeat++) {
                Random random = new Random(SEED + 1000L * span[1] + repeat);
                HalfHours month = home.part(span[1], span[2]);
                double[] values = form.steal(month.values(), PER_DAY, random);
                months.add(new Month(home.part(span[0], span[1]), month.with(values)));
            }
        }
        return months;
    }

    /** First point of the weeks before, first point of the month, first point behind it. */
    private List<int[]> spans() {
        List<int[]> spans = new ArrayList<>();
        ZonedDateTime first = Instant.ofEpochMilli(home.times()[0]).atZone(home.zone());
        long end =
                home.times()[home.times().length - 1] + Duration.ofMinutes(30).toMillis();
        ZonedDateTime begin = first.plusWeeks(WEEKS_BEFORE);
        while (millis(begin.plusDays(DAYS)) <= end) {
            spans.add(new int[] {
                home.indexAt(millis(begin.minusWeeks(WEEKS_BEFORE))),
                home.indexAt(millis(begin)),
                home.indexAt(millis(begin.plusDays(DAYS)))
            });
            begin = begin.plusDays(7);
        }
        return spans;
    }

    private static long millis(ZonedDateTime time) {
        return time.toInstant().toEpochMilli();
    }
}
