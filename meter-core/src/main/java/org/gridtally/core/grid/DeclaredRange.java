package org.gridtally.core.grid;

/** The same number of slots was due on every channel. */
final class DeclaredRange implements Expectation {
    private final long slotsPerChannel;
    private long channels;

    DeclaredRange(long slotsPerChannel) {
        this.slotsPerChannel = slotsPerChannel;
    }

    @Override
    public void channel() {
        channels++;
    }

    @Override
    public void touch(long time) {
        // The range is declared, whatever rows there are.
    }

    @Override
    public long expected() {
        return Math.max(1, channels) * slotsPerChannel;
    }
}
