package org.gridtally.simulator.plan;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.gridtally.core.Quality;
import org.gridtally.simulator.config.Misbehaviour;
import org.gridtally.simulator.config.Population;
import org.gridtally.simulator.model.Dice;
import org.gridtally.simulator.model.Dice.Question;
import org.gridtally.simulator.model.Household;
import org.gridtally.simulator.model.LoadProfile;

/**
 * The usage points that arrive as NEM12 files: for every batch of them and every day of UTC+10 one file, and a
 * follow-up file with the lines that are late, come again or correct.
 */
final class Nem12Planner {
    private static final int SECONDS_PER_DAY = 86_400;
    private static final int FILE_DELAY = 2 * 3600;
    private static final int FOLLOW_UP_DELAY = 8 * 3600;
    private static final int USAGE_POINTS_PER_FILE = 5;
    private static final long WATT_HOUR = 1_000_000;
    private static final int BROKEN_EVERY = 3;
    private static final int ZIPPED_EVERY = 3;

    private final PlanDraft draft;
    private final Population population;
    private final Misbehaviour misbehaviour;
    private final LoadProfile profile;
    private final Dice dice;
    private final int interval;
    private int lines;

    Nem12Planner(PlanDraft draft, Population population, Misbehaviour misbehaviour, LoadProfile profile, Dice dice) {
        this.draft = draft;
        this.population = population;
        this.misbehaviour = misbehaviour;
        this.profile = profile;
        this.dice = dice;
        this.interval = allowed((int) population.interval().toSeconds());
    }

    /** NEM12 knows intervals of 5, 15 and 30 minutes only. */
    private static int allowed(int seconds) {
        return seconds == 300 || seconds == 900 ? seconds : 1800;
    }

    /** Plans the files of all usage points from a number on. */
    void plan(int fromNumber) {
        for (int batch = fromNumber; batch < population.usagePoints(); batch += USAGE_POINTS_PER_FILE) {
            int end = Math.min(population.usagePoints(), batch + USAGE_POINTS_PER_FILE);
            List<Channel> channels = channels(batch, end);
            for (int day = 0; day < population.days(); day++) {
                planDay(channels, population.startDate().plusDays(day));
            }
        }
    }

    private List<Channel> channels(int from, int to) {
        List<Channel> channels = new ArrayList<>();
        for (int number = from; number < to; number++) {
            Household home = new Household(number, number % 4 == 0, profile, dice);
            channels.add(channel(number, home, false));
            if (home.hasSolar()) {
                channels.add(channel(number, home, true));
            }
        }
        return channels;
    }

    private Channel channel(int number, Household home, boolean reverse) {
        String meter = String.format("SN%06dA", number + 1);
        String nmi = String.format("NGT%07d", number + 1);
        Series series = draft.series(-1, nmi, reverse ? "B1" : "E1", meter, Measure.energy(reverse, 3, interval));
        return new Channel(series, home, reverse);
    }

    private void planDay(List<Channel> channels, LocalDate date) {
        long start = date.atStartOfDay(ZoneOffset.ofHours(10)).toEpochSecond();
        List<Nem12Line> first = new ArrayList<>();
        List<Nem12Line> followUp = new ArrayList<>();
        for (Channel channel : channels) {
            planLine(channel, start, first, followUp);
        }
        long end = start + SECONDS_PER_DAY;
        boolean zipped = draft.files() % ZIPPED_EVERY == 1;
        if (!first.isEmpty()) {
            draft.file(end + FILE_DELAY, first, zipped, broken());
        }
        if (!followUp.isEmpty()) {
            draft.file(end + FOLLOW_UP_DELAY, followUp, !zipped, List.of());
        }
    }

    private List<BrokenLine> broken() {
        boolean breaks = misbehaviour.brokenNem12() && draft.files() % BROKEN_EVERY == 0;
        return breaks ? List.of(BrokenLine.values()) : List.of();
    }

    private void planLine(Channel channel, long start, List<Nem12Line> first, List<Nem12Line> followUp) {
        int line = lines++;
        int series = channel.series().index();
        boolean corrected = (line % 8 == 3 && misbehaviour.corrections() > 0)
                || dice.roll(Question.CORRECTION, series, start) < misbehaviour.corrections();
        Nem12Line original = new Nem12Line(block(channel, start, corrected), null);
        if (corrected) {
            Nem12Line correction = new Nem12Line(block(channel, start, false), original);
            boolean correctionFirst = misbehaviour.outOfOrder() && line % 16 == 3;
            (correctionFirst ? followUp : first).add(original);
            (correctionFirst ? first : followUp).add(correction);
        } else if (chosen(Question.LATE, misbehaviour.late(), line, 2)) {
            followUp.add(original);
            draft.countLate(SECONDS_PER_DAY / interval);
        } else {
            first.add(original);
        }
        if (chosen(Question.DUPLICATE, misbehaviour.duplicates(), line, 1)) {
            followUp.add(original);
        }
    }

    /** With few lines a small share would choose none, so one line is always chosen. */
    private boolean chosen(Question question, double share, int line, int always) {
        return share > 0 && (line == always || dice.roll(question, -1, line) < share);
    }

    private int block(Channel channel, long start, boolean wrong) {
        long[] seconds = Grid.starts(start, start + SECONDS_PER_DAY, interval);
        long[] micros = channel.reverse()
                ? channel.home().exported(seconds, interval, WATT_HOUR)
                : channel.home().imported(seconds, interval, WATT_HOUR);
        int series = channel.series().index();
        int first = draft.readings().size();
        int wrongAt = seconds.length * 3 / 4;
        for (int i = 0; i < seconds.length; i++) {
            boolean missing = dice.roll(Question.MISSING, series, seconds[i]) < misbehaviour.missing();
            if (missing) {
                draft.readings().add(seconds[i], 0, Quality.MISSING);
            } else if (wrong && i == wrongAt) {
                draft.readings().add(seconds[i], micros[i] + 41 * WATT_HOUR, Quality.ESTIMATED);
            } else {
                draft.readings().add(seconds[i], micros[i], Quality.VALID);
            }
            draft.countMissing(missing && !wrong ? 1 : 0);
        }
        return draft.blockSince(channel.series(), first);
    }

    private record Channel(Series series, Household home, boolean reverse) {}
}
