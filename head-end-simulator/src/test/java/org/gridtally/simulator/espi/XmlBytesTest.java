package org.gridtally.simulator.espi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class XmlBytesTest {
    @Property
    void writesEveryNumberAsJavaDoes(@ForAll long number) {
        assertThat(text(new XmlBytes(0).number(number))).isEqualTo(Long.toString(number));
    }

    @Property
    void writesHexadecimalDigits(@ForAll long number) {
        assertThat(text(new XmlBytes(1).hex(number, 16))).isEqualTo(String.format("%016x", number));
    }

    @Test
    void escapesText() {
        assertThat(text(new XmlBytes(1).text("a<b>&\"c\""))).isEqualTo("a&lt;b&gt;&amp;&quot;c&quot;");
    }

    private static String text(XmlBytes xml) {
        return new String(xml.toArray(), StandardCharsets.UTF_8);
    }
}
