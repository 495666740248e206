package org.gridtally.connect.source.nem12.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gridtally.core.Micros;

/** Reading in place gives what BigDecimal gives. */
class DecimalTextProperties {
    @Property(tries = 2000)
    void readsWhatBigDecimalReads(@ForAll("decimals") BigDecimal value, @ForAll("powers") int power) {
        String text = " " + value.toPlainString() + ",";

        assertThat(DecimalText.micros(text, 1, text.length() - 1, power))
                .isEqualTo(Micros.of(value.scaleByPowerOfTen(power)));
    }

    @Example
    void readsTheFormsFilesHave() {
        assertThat(micros(".037", 3)).isEqualTo(37_000_000);
        assertThat(micros("7.", 0)).isEqualTo(7_000_000);
        assertThat(micros("+1", 0)).isEqualTo(1_000_000);
        assertThat(micros("-0", 6)).isZero();
        assertThat(micros("006342.8", 3)).isEqualTo(6_342_800_000_000L);
        assertThat(micros("0.0000005", 0)).isZero();
        assertThat(micros("0.0000015", 0)).isEqualTo(2);
    }

    @Example
    void refusesWhatIsNoPlainDecimal() {
        for (String text : new String[] {"", "-", ".", "1e3", "1.2.3", "--1", "1 000", "0x1", "\u0661"}) {
            assertThatThrownBy(() -> micros(text, 0)).as(text).isInstanceOf(NumberFormatException.class);
        }
        assertThatThrownBy(() -> micros("1000000000000", 0)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> micros("999999999999999999", 6)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> micros("9".repeat(30), 0)).isInstanceOf(ArithmeticException.class);
    }

    @Provide
    Arbitrary<BigDecimal> decimals() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("-99999"), new BigDecimal("99999"))
                .ofScale(12)
                .flatMap(value ->
                        Arbitraries.integers().between(0, 12).map(scale -> value.setScale(scale, RoundingMode.DOWN)));
    }

    @Provide
    Arbitrary<Integer> powers() {
        return Arbitraries.of(0, 3, 6);
    }

    private static long micros(String text, int power) {
        return DecimalText.micros(text, 0, text.length(), power);
    }
}
