package org.gridtally.connect.common.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.kafka.common.config.Config;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.ConfigValue;
import org.junit.jupiter.api.Test;

class ProblemsTest {
    private final Problems problems = new Problems();

    @Test
    void eachStandsOnTheFieldAnOperatorWouldChange() {
        problems.add("second", "one");
        problems.add("second", "two");
        Config validation = new Config(List.of(new ConfigValue("first"), new ConfigValue("second")));

        problems.addTo(validation);

        assertThat(validation.configValues())
                .extracting(ConfigValue::errorMessages)
                .containsExactly(List.of(), List.of("one", "two"));
    }

    @Test
    void refuseAStartWithTheFirstField() {
        problems.add("first", "one");
        problems.add("first", "two");
        problems.add("second", "three");

        assertThat(problems.none()).isFalse();
        assertThatThrownBy(problems::refuse).isInstanceOf(ConfigException.class).hasMessage("first: one; two");
    }

    @Test
    void noneRefuseNothing() {
        assertThat(problems.none()).isTrue();
        assertThatCode(problems::refuse).doesNotThrowAnyException();
    }
}
