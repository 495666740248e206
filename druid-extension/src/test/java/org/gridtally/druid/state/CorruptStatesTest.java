package org.gridtally.druid.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bytes that are no state of this release are refused in plain words, and cost no more than they are long. */
class CorruptStatesTest {
    private static final int FLIPS = 10_000;
    private static final long MOST_ALLOCATED = 1 << 20;

    static Stream<StateType> types() {
        return StateType.all();
    }

    @ParameterizedTest
    @MethodSource("types")
    void aLaterVersionIsRefused(StateType type) {
        byte[] bytes = states(type).get(0);
        assertThat(bytes[0]).as("version").isEqualTo((byte) 1);
        for (int version : new int[] {0, 2, 3, 255}) {
            bytes[0] = (byte) version;
            assertThatThrownBy(() -> read(type, bytes))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("expected format version 1, found " + version);
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void whatWasWrittenIsReadBack(StateType type) {
        for (byte[] bytes : states(type)) {
            assertThat(StateType.bytes(read(type, bytes))).isEqualTo(bytes);
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void flippedBytesAreReadOrRefusedAndNothingWorse(StateType type) {
        Random random = new Random(3);
        List<byte[]> states = states(type);
        int refused = 0;
        for (int flip = 0; flip < FLIPS; flip++) {
            byte[] bytes = garbled(states.get(flip % states.size()), random);
            long before = allocated();
            try {
                read(type, bytes);
            } catch (IllegalArgumentException e) {
                assertThat(e).hasMessageContaining("expected");
                refused++;
            } catch (ArithmeticException e) {
                // Numbers that fit alone but not together, as they may in a state that is whole.
                assertThat(e).hasMessageContaining("expected");
            }
            assertThat(allocated() - before)
                    .as("heap for %s bytes", bytes.length)
                    .isLessThan(MOST_ALLOCATED);
        }
        assertThat(refused).isGreaterThan(FLIPS / 20);
    }

    /** Reads the bytes whole: merging looks at everything in them. */
    private static Object read(StateType type, byte[] bytes) {
        StateAggregatorFactory<?, ?> factory = type.overStates();
        Object state = factory.deserialize(bytes);
        Object merged = factory.combine(factory.combine(state, state), null);
        assertThat(merged).isNotNull();
        return state;
    }

    private static List<byte[]> states(StateType type) {
        Random random = new Random(4);
        List<byte[]> states = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            @Nullable Object state = type.state(type.rows(random, 1 + i * 2));
            if (state != null) {
                states.add(StateType.bytes(state));
            }
        }
        return states;
    }

    /** Some bits turned, bytes overwritten, a tail cut off or added; the version stays. */
    private static byte[] garbled(byte[] state, Random random) {
        byte[] bytes = state.clone();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            int at = 1 + random.nextInt(bytes.length - 1);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> bytes[at] = (byte) random.nextInt();
                case 2 -> Arrays.fill(bytes, at, Math.min(bytes.length, at + 9), (byte) 0xFF);
                default -> bytes = Arrays.copyOf(bytes, Math.max(2, random.nextInt(bytes.length + 10)));
            }
        }
        return bytes;
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }
}
