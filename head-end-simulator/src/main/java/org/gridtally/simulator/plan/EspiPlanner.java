package org.gridtally.simulator.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.gridtally.core.Quality;
import org.gridtally.simulator.config.Misbehaviour;
import org.gridtally.simulator.model.Dice;
import org.gridtally.simulator.model.Dice.Question;

/** How the readings of one series are delivered over ESPI: which come twice, late, wrong at first, or never. */
final class EspiPlanner {
    private static final int HOUR = 3600;

    private final PlanDraft draft;
    private final BlockCutter cutter;
    private final Misbehaviour misbehaviour;
    private final Dice dice;

    EspiPlanner(PlanDraft draft, BlockCutter cutter, Misbehaviour misbehaviour, Dice dice) {
        this.draft = draft;
        this.cutter = cutter;
        this.misbehaviour = misbehaviour;
        this.dice = dice;
    }

    /** Plans all deliveries of a series. */
    void deliver(Series series, Points points) {
        int from = 0;
        while (from < points.size()) {
            int to = cutter.end(points, from);
            deliverChunk(series, points, from, to);
            from = to;
        }
    }

    private void deliverChunk(Series series, Points points, int from, int to) {
        List<Integer> punctual = new ArrayList<>();
        List<Integer> late = new ArrayList<>();
        List<Integer> corrected = new ArrayList<>();
        for (int i = from; i < to; i++) {
            long second = points.seconds()[i];
            if (happens(Question.MISSING, misbehaviour.missing(), series, second)) {
                draft.countMissing(1);
                continue;
            }
            boolean isLate = happens(Question.LATE, misbehaviour.late(), series, second);
            (isLate ? late : punctual).add(i);
            if (isCorrected(series, second)) {
                corrected.add(i);
            }
        }
        long peers = release(series, points, from, to);
        long delay = HOUR * (1L + dice.pick(Question.DELAY, series.index(), from, 6));
        draft.countLate(late.size());
        deliver(series, points, punctual, peers, Version.FIRST);
        deliver(series, points, late, peers + delay, Version.FIRST);
        deliver(series, points, corrected, peers + delay + HOUR, Version.CORRECTION);
    }

    private boolean isCorrected(Series series, long second) {
        return series.measure().isEnergy() && happens(Question.CORRECTION, misbehaviour.corrections(), series, second);
    }

    /** When the punctual readings of a chunk are released: at its end, or up to two hours later when out of order. */
    private long release(Series series, Points points, int from, int to) {
        long end = points.seconds()[to - 1] + series.measure().seconds();
        boolean waits = misbehaviour.outOfOrder() && dice.roll(Question.DISORDER, series.index(), from) < 0.1;
        return waits ? end + dice.pick(Question.DISORDER, series.index(), from + 1, 2 * HOUR) : end;
    }

    private void deliver(Series series, Points points, List<Integer> positions, long at, Version version) {
        if (positions.isEmpty()) {
            return;
        }
        int first = draft.readings().size();
        for (int position : inOrderOfDelivery(series, positions)) {
            add(series, points, position, version);
        }
        draft.schedule().block(at, draft.blockSince(series, first));
        repeat(series, first, at);
    }

    /** Every fourth block runs backwards when readings are out of order. */
    private List<Integer> inOrderOfDelivery(Series series, List<Integer> positions) {
        boolean backwards =
                misbehaviour.outOfOrder() && dice.roll(Question.PLACE, series.index(), positions.get(0)) < 0.25;
        if (!backwards) {
            return positions;
        }
        List<Integer> reversed = new ArrayList<>(positions);
        Collections.reverse(reversed);
        return reversed;
    }

    private void add(Series series, Points points, int position, Version version) {
        long second = points.seconds()[position];
        long value = points.micros()[position];
        Quality quality = Quality.VALID;
        if (version == Version.FIRST && isCorrected(series, second)) {
            int choice = dice.pick(Question.CORRECTION_VALUE, series.index(), second, 3);
            value = wrong(value, choice, series.measure().microsPerStep());
            quality = choice == 2 ? Quality.ESTIMATED : Quality.VALID;
        }
        draft.readings().add(second, value, quality);
    }

    /** What a later version puts right: too high, too low, or an estimate near by; never the true value itself. */
    private static long wrong(long value, int choice, long step) {
        return switch (choice) {
            case 0 -> value + 137 * step;
            case 1 -> value >= 2 * step ? value / 2 / step * step : value + step;
            default -> value + 29 * step;
        };
    }

    /** A bound block holds the readings of the block before that come twice, with the same version. */
    private void repeat(Series series, int first, long at) {
        int end = draft.readings().size();
        for (int i = first; i < end; i++) {
            long second = draft.readings().epochSecond(i);
            if (happens(Question.DUPLICATE, misbehaviour.duplicates(), series, second)) {
                draft.readings()
                        .add(
                                second,
                                draft.readings().micros(i),
                                draft.readings().quality(i));
            }
        }
        if (draft.readings().size() > end) {
            draft.schedule().boundBlock(at, draft.blockSince(series, end));
        }
    }

    private boolean happens(Question question, double share, Series series, long second) {
        return dice.roll(question, series.index(), second) < share;
    }

    private enum Version {
        FIRST,
        CORRECTION
    }
}
