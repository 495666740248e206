package org.gridtally.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

class StoreSourceTest {

    @AfterEach
    void forget() {
        System.clearProperty("gridtally.redis");
        System.clearProperty("gridtally.questdb");
        System.clearProperty("gridtally.home");
    }

    @Test
    void aGivenStoreIsUsedAndIsNotTheTestsToStop() {
        System.setProperty("gridtally.redis", "redis.example:6379");

        try (TestRedis redis = TestRedis.obtain()) {
            assertThat(redis.host()).isEqualTo("redis.example");
            assertThat(redis.port()).isEqualTo(6379);
            assertThat(redis.process()).isEmpty();
            assertThatThrownBy(redis::stop)
                    .isInstanceOf(TestAbortedException.class)
                    .hasMessageContaining("-Dgridtally.redis");
        }
    }

    @Test
    void aGivenUrlIsTakenAsItIs() {
        System.setProperty("gridtally.questdb", "https://questdb.example/");

        assertThat(TestQuestDb.obtain().url()).isEqualTo("https://questdb.example/");
    }

    @Test
    void withoutAnyStoreTheTestIsSkippedAndToldWhy(@TempDir Path notBuilt) {
        System.setProperty("gridtally.home", notBuilt.toString());

        assertThatThrownBy(TestQuestDb::embedded)
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("skipped: no questdb was given by -Dgridtally.questdb")
                .hasMessageContaining("is missing: build the project first");
    }
}
