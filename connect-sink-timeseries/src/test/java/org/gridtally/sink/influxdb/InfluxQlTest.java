package org.gridtally.sink.influxdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class InfluxQlTest {
    @Test
    void anyTextIsAValue() {
        assertThat(InfluxQl.text("it's \\ a\nline")).isEqualTo("'it\\'s \\\\ a\\nline'");
        assertThat(InfluxQl.names(List.of("a", "b\"c"))).isEqualTo("\"a\",\"b\\\"c\"");
    }

    @Test
    void anyTextIsAnExpressionForItself() {
        assertThat(InfluxQl.isOneOf("usage_point", List.of("NMI1", "a.b|c/d", "tab\t \u20ac")))
                .isEqualTo("\"usage_point\" =~ /^(NMI1|a\\.b\\|c\\/d|tab\\x{9} \u20ac)$/");
    }
}
