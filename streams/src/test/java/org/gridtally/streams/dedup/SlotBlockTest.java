package org.gridtally.streams.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.gridtally.avro.Disposition;
import org.junit.jupiter.api.Test;

class SlotBlockTest {
    private static final int VALID = 9;

    private static SlotValue value(long version, long micros) {
        return new SlotValue(version, VALID, micros, UsageShare.DELIVERED);
    }

    @Test
    void aCorrectionNamesTheValueItReplaces() {
        Admission first = SlotBlock.admit(null, 0, value(1, 100));
        Admission correction = SlotBlock.admit(first.block(), 0, value(2, 90));

        assertThat(correction.disposition()).isEqualTo(Disposition.CORRECTION);
        assertThat(correction.replaced()).isEqualTo(value(1, 100));
    }

    @Test
    void aRepeatLeavesTheBlockAsItIs() {
        Admission first = SlotBlock.admit(null, 0, value(1, 100));
        Admission repeat = SlotBlock.admit(first.block(), 0, value(1, 100));

        assertThat(repeat.disposition()).isNull();
        assertThat(repeat.block()).isSameAs(first.block());
    }

    @Test
    void neighbouringSlotsDoNotTouchOneAnother() {
        byte[] block = null;
        for (int slot = 15; slot >= 0; slot--) {
            Admission admission = SlotBlock.admit(block, slot * 900_000, value(1, slot));
            assertThat(admission.disposition()).isEqualTo(Disposition.FIRST);
            block = admission.block();
        }
        assertThat(SlotBlock.admit(block, 7 * 900_000, value(2, 0)).replaced()).isEqualTo(value(1, 7));
    }

    /** The bytes in a store of release 0.1.0; a later release has to read them. */
    @Test
    void theStoredFormIsKept() {
        byte[] block = SlotBlock.admit(null, 900_000, new SlotValue(1_772_409_600_000L, VALID, -5, UsageShare.RECEIVED))
                .block();

        assertThat(HexFormat.of().formatHex(block)).isEqualTo("01000dbba00000019cabd8380029fffffffffffffffb");
        assertThat(SlotBlock.admit(block, 900_000, value(Long.MAX_VALUE, 0)).replaced())
                .isEqualTo(new SlotValue(1_772_409_600_000L, VALID, -5, UsageShare.RECEIVED));
    }

    @Test
    void anUnknownFormIsRefused() {
        assertThatThrownBy(() -> SlotBlock.admit(new byte[] {2}, 0, value(1, 1)))
                .hasMessage("slot block: expected format 1, found 2; the store was written by a later release");
    }
}
