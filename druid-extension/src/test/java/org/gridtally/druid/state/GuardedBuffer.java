package org.gridtally.druid.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Random;

/** Places of a declared size in a buffer of random bytes, which must not change beside the places. */
final class GuardedBuffer {
    static final int PLACES = 4;

    private final int size;
    private final int between;
    private final byte[] before;
    private final ByteBuffer buffer;

    GuardedBuffer(int size, Random random) {
        this.size = size;
        this.between = 1 + random.nextInt(20);
        this.before = new byte[PLACES * (size + between) + between];
        random.nextBytes(before);
        this.buffer = random.nextBoolean()
                ? ByteBuffer.wrap(before.clone())
                : ByteBuffer.allocateDirect(before.length).put(0, before);
    }

    ByteBuffer buffer() {
        return buffer;
    }

    int position(int place) {
        return between + place * (size + between);
    }

    /** The buffer's own position and limit are the engine's, too. */
    void assertNothingWrittenBesideThePlaces() {
        assertThat(buffer.position()).isZero();
        assertThat(buffer.limit()).isEqualTo(before.length);
        for (int at = 0; at < before.length; at++) {
            boolean beside = at < between || (at - between) % (size + between) >= size;
            if (beside) {
                assertThat(buffer.get(at)).as("byte %s", at).isEqualTo(before[at]);
            }
        }
    }
}
