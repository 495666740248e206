package org.gridtally.connect.source.greenbutton.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.gridtally.connect.source.greenbutton.group.ScriptedFeed.Entry;

/** Whatever is released, pulled and killed in whatever order: nothing is lost, and without overlap nothing comes twice. */
class PullPropertyTest {
    /** What happens next. */
    enum Step {
        RELEASE_ONE,
        RELEASE_MANY,
        PULL,
        PULL_ALL,
        DIE,
        WAIT
    }

    @Provide
    Arbitrary<List<Step>> histories() {
        return Arbitraries.of(Step.class).list().ofMinSize(1).ofMaxSize(60);
    }

    @Property(tries = 500)
    void withoutOverlapEachEntryComesExactlyOnce(
            @ForAll("histories") List<Step> history, @ForAll @IntRange(min = 1, max = 5) int pageSize)
            throws Exception {
        PullSession session = played(history, pageSize, Duration.ZERO, 0);

        assertThat(session.topic()).doesNotHaveDuplicates();
        assertThat(session.topic()).hasSameElementsAs(released(history));
    }

    @Property(tries = 500)
    void withOverlapAnEntryThatShowsLateComesToo(
            @ForAll("histories") List<Step> history,
            @ForAll @IntRange(min = 1, max = 5) int pageSize,
            @ForAll @IntRange(min = 0, max = 50) int late)
            throws Exception {
        PullSession session = played(history, pageSize, Duration.ofMillis(60), late);

        assertThat(session.topic()).hasSameElementsAs(released(history));
    }

    @Property(tries = 200)
    void withOverlapNothingComesTwiceWhileTheTaskLives(
            @ForAll("histories") List<Step> history,
            @ForAll @IntRange(min = 1, max = 5) int pageSize,
            @ForAll @IntRange(min = 0, max = 50) int late)
            throws Exception {
        List<Step> alive = new ArrayList<>(history);
        alive.removeIf(step -> step == Step.DIE);

        assertThat(played(alive, pageSize, Duration.ofMillis(60), late).topic()).doesNotHaveDuplicates();
    }

    /** Entries show {@code late} milliseconds after their update time. */
    private static PullSession played(List<Step> history, int pageSize, Duration overlap, int late) throws Exception {
        ScriptedFeed feed = new ScriptedFeed(true);
        PullSession session = new PullSession(feed, overlap, pageSize);
        session.setClock(1_000);
        int number = 0;
        for (Step step : history) {
            session.setClock(session.clock() + 7);
            int releases = releases(step);
            for (int i = 0; i < releases; i++) {
                feed.add(new Entry(++number, session.clock() - late));
            }
            switch (step) {
                case PULL -> session.pull();
                case PULL_ALL -> session.pullAll();
                case DIE -> session.die();
                default -> {
                    // Time has passed.
                }
            }
        }
        session.setClock(session.clock() + 1);
        session.pullAll();
        session.setClock(session.clock() + 1);
        session.pullAll();
        return session;
    }

    private static int releases(Step step) {
        return switch (step) {
            case RELEASE_ONE -> 1;
            case RELEASE_MANY -> 8;
            default -> 0;
        };
    }

    private static List<Long> released(List<Step> history) {
        int count = history.stream().mapToInt(PullPropertyTest::releases).sum();
        return LongStream.rangeClosed(1, count).boxed().toList();
    }
}
