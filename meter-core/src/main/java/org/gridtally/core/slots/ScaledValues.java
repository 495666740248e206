package org.gridtally.core.slots;

/**
 * Codes values as differences after dividing them by the largest power of ten that divides them all: readings in whole
 * Wh or tens of Wh then take one or two bytes, though the model counts micro-units.
 */
final class ScaledValues {
    private static final long[] POWERS = powersOfTen();

    private ScaledValues() {}

    static void write(ByteSink sink, long[] values, int size) {
        int exponent = commonExponent(values, size);
        long divisor = POWERS[exponent];
        sink.put(exponent);
        long last = 0;
        for (int i = 0; i < size; i++) {
            long scaled = values[i] / divisor;
            sink.putSigned(scaled - last);
            last = scaled;
        }
    }

    static void read(ByteSource source, long[] values, int size) {
        int exponent = source.get();
        if (exponent < 0 || exponent >= POWERS.length) {
            throw new SlotsFormatException(
                    "value exponent: expected 0 to " + (POWERS.length - 1) + ", found " + exponent);
        }
        source.getRunningSums(values, size, POWERS[exponent]);
    }

    private static int commonExponent(long[] values, int size) {
        int exponent = POWERS.length - 1;
        boolean onlyZeros = true;
        for (int i = 0; i < size && exponent > 0; i++) {
            onlyZeros &= values[i] == 0;
            while (values[i] % POWERS[exponent] != 0) {
                exponent--;
            }
        }
        return onlyZeros ? 0 : exponent;
    }

    private static long[] powersOfTen() {
        long[] powers = new long[19];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * 10;
        }
        return powers;
    }
}
