package org.gridtally.core.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.gridtally.core.Quality;
import org.gridtally.core.slots.SlotState;
import org.gridtally.core.slots.SlotsBuilder;
import org.junit.jupiter.api.Test;

/** A register whose true consumption is known, read with gaps, twice, and in any order. */
class RegisterPropertyTest {
    private static final long HOUR = 3_600_000;

    @Property(tries = 500)
    void findsTheTrueConsumptionAcrossRollovers(
            @ForAll @IntRange(min = 3, max = 9) int digits,
            @ForAll @IntRange(min = 2, max = 200) int readings,
            @ForAll @IntRange(min = 1, max = 3) int devices,
            @ForAll long seed) {
        Random random = new Random(seed);
        RegisterRule rule = RegisterRule.of(digits, 1_000_000, modulus(digits) / 10);
        SlotsBuilder slots = new SlotsBuilder();
        long consumed = 0;
        for (int device = 0; device < devices; device++) {
            long total = random.nextLong() >>> 4;
            for (int i = 0; i < readings; i++) {
                long advance = i == 0 ? 0 : Math.floorMod(random.nextLong(), rule.cap(HOUR) + 1);
                total += advance;
                consumed += advance;
                slots.add("m|r|" + device, i * HOUR, total % rule.dial().modulus(), 1, Quality.VALID);
            }
        }
        RegisterDelta found = RegisterDelta.of(slots, rule);
        assertThat(found.delta()).isEqualTo(consumed);
        assertThat(found.coveredMillis()).isEqualTo(devices * (readings - 1) * HOUR);
        assertThat(found.resets() + found.blips() + found.jumps() + found.ambiguous())
                .isZero();
    }

    @Property(tries = 500)
    void mergedPartsGiveWhatTheWholeGives(@ForAll @IntRange(min = 1, max = 60) int readings, @ForAll long seed) {
        Random random = new Random(seed);
        SlotsBuilder whole = new SlotsBuilder();
        SlotsBuilder left = new SlotsBuilder();
        SlotsBuilder right = new SlotsBuilder();
        for (int i = 0; i < readings; i++) {
            long value = random.nextInt(100_000) * 1_000_000L;
            whole.add("m|r|s", i * HOUR, value, 1, Quality.VALID);
            (random.nextBoolean() ? left : right).add("m|r|s", i * HOUR, value, 1, Quality.VALID);
        }
        RegisterRule rule = RegisterRule.of(5, 1_000_000, 9_000_000_000L);
        SlotState merged =
                new SlotsBuilder().merge(right.build()).merge(left.build()).build();
        assertThat(RegisterDelta.of(merged, rule)).isEqualTo(RegisterDelta.of(whole, rule));
    }

    @Property
    void capIsExactOrTheLargestLong(
            @ForAll @LongRange(min = 0, max = 999_999_999_999_999_999L) long perHour,
            @ForAll @LongRange(min = 0, max = 4_000_000_000_000L) long millis,
            @ForAll @IntRange(min = 0, max = 300) int percent) {
        RegisterRule rule = new RegisterRule(new RegisterDial(5, 1), perHour, percent, ResetPolicy.FROM_ZERO);
        BigInteger exact = BigInteger.valueOf(perHour)
                .multiply(BigInteger.valueOf(millis))
                .multiply(BigInteger.valueOf(100 + percent))
                .divide(BigInteger.valueOf(100 * HOUR));
        assertThat(BigInteger.valueOf(rule.cap(millis))).isEqualTo(exact.min(BigInteger.valueOf(Long.MAX_VALUE)));
    }

    @Test
    void refusesDialsThatDoNotFit() {
        assertThatThrownBy(() -> new RegisterDial(0, 1)).hasMessage("digits: expected 1 to 18, found 0");
        assertThatThrownBy(() -> new RegisterDial(5, 0)).hasMessageContaining("resolution: expected a positive value");
        assertThatThrownBy(() -> new RegisterDial(13, 1_000_000)).hasMessageContaining("at most 10^12");
        assertThatThrownBy(() -> RegisterRule.of(5, 1, -1)).hasMessageContaining("maximum power: expected 0 or more");
    }

    private static long modulus(int digits) {
        return new RegisterDial(digits, 1_000_000).modulus();
    }
}
