package org.gridtally.druid.tariff;

import java.lang.ref.WeakReference;
import java.util.List;
import org.gridtally.core.Quality;
import org.gridtally.core.slots.SlotState;
import org.gridtally.core.tariff.PeriodClock;
import org.gridtally.core.tariff.TouSums;
import org.jspecify.annotations.Nullable;

/**
 * Adds up states by the periods of a calendar. For any number of threads.
 *
 * <p>A query asks for each period by a function of its own, one after the other over the same state: the first one adds
 * up all periods, the others take their share of that.
 */
public final class Tariff {
    private final PeriodClock clock;
    private final ThreadLocal<@Nullable Answer> last = new ThreadLocal<>();

    Tariff(PeriodClock clock) {
        this.clock = clock;
    }

    /** The names of all periods. */
    public List<String> periods() {
        return clock.periods();
    }

    /** The sums of the received slots of at least this quality. */
    public TouSums sums(SlotState slots, Quality atLeast) {
        Answer answer = last.get();
        if (answer == null || answer.atLeast != atLeast || !answer.slots.refersTo(slots)) {
            answer = new Answer(new WeakReference<>(slots), atLeast, TouSums.of(slots, clock, atLeast));
            last.set(answer);
        }
        return answer.sums;
    }

    /** Holds a state weakly: it may be large, and the thread may live long without another question. */
    private record Answer(WeakReference<SlotState> slots, Quality atLeast, TouSums sums) {}
}
