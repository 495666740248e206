package org.gridtally.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

class ObtainTest {

    @AfterEach
    void forget() {
        System.clearProperty("gridtally.kafka");
        System.clearProperty("gridtally.home");
    }

    @Test
    void aGivenServerIsUsedAndLeftRunning() {
        System.setProperty("gridtally.kafka", "broker.example:9092");

        try (TestKafka kafka = TestKafka.obtain()) {
            assertThat(kafka.bootstrapServers()).isEqualTo("broker.example:9092");
            assertThat(kafka.process()).isEmpty();
        }
    }

    @Test
    void withoutAnyServerTheTestIsSkippedAndToldWhy(@TempDir Path notBuilt) {
        System.setProperty("gridtally.home", notBuilt.toString());

        assertThatThrownBy(TestKafka::embedded)
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("skipped: no kafka was given by -Dgridtally.kafka")
                .hasMessageContaining("is missing: build the project first");
    }
}
