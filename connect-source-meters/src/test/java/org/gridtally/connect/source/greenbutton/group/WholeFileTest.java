package org.gridtally.connect.source.greenbutton.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.gridtally.connect.source.greenbutton.group.ScriptedFeed.Entry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A file that comes whole whatever is asked is sent once, and again when it has changed. */
class WholeFileTest {
    private final ScriptedFeed file = new ScriptedFeed(false);
    private final PullSession session = new PullSession(file, Duration.ZERO, 1);

    @BeforeEach
    void twoEntriesOfLongAgo() {
        file.add(new Entry(1, 100));
        file.add(new Entry(2, 100));
        session.setClock(1_000_000);
    }

    @Test
    void itIsSentOnce() throws Exception {
        pullThreeTimes();

        assertThat(session.topic()).containsExactly(1L, 2L);
    }

    @Test
    void itIsNotSentAgainAfterARestart() throws Exception {
        session.pull();
        session.die();
        pullThreeTimes();

        assertThat(session.topic()).containsExactly(1L, 2L);
    }

    @Test
    void aKillBeforeItsCommitSendsItThen() throws Exception {
        session.die();
        pullThreeTimes();

        assertThat(session.topic()).containsExactly(1L, 2L);
    }

    @Test
    void aChangedFileIsSentWhole() throws Exception {
        pullThreeTimes();
        file.add(new Entry(3, 100));
        pullThreeTimes();

        assertThat(session.topic()).containsExactly(1L, 2L, 1L, 2L, 3L);
    }

    private void pullThreeTimes() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            session.setClock(session.clock() + 100);
            session.pull();
        }
    }
}
