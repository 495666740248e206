package org.gridtally.core.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.gridtally.core.slots.OneChannel;
import org.gridtally.core.slots.SeriesSlots;
import org.gridtally.core.slots.Slots;

/**
 * Whether intervals add up to the advance of the register beside them: for each device, the received intervals that start
 * from its first register reading up to, not including, its last.
 */
public final class SumCheck {
    private SumCheck() {}

    /**
     * The sum of the intervals less the advance, micro-units; nothing when either channel is missing or the advance is
     * not known over the whole time.
     *
     * @throws ArithmeticException when a sum does not fit a long
     */
    public static Optional<Long> difference(Slots slots, String intervals, String register, RegisterRule rule) {
        List<Device> devices = new ArrayList<>();
        new OneChannel(slots.complete(), register).forEachSeries(series -> devices.add(Device.of(series, rule)));
        Sum sum = new Sum(devices.stream().filter(Device::advances).toList());
        new OneChannel(slots, intervals).forEachSeries(sum::add);
        boolean known =
                sum.received && !sum.devices.isEmpty() && devices.stream().allMatch(Device::isKnown);
        return known ? Optional.of(sum.less(devices)) : Optional.empty();
    }

    /** The first and the last received reading of one register, and how far it went between them. */
    private record Device(long first, long last, RegisterDelta delta) {
        static Device of(SeriesSlots series, RegisterRule rule) {
            long first = Long.MAX_VALUE;
            long last = Long.MIN_VALUE;
            for (int i = 0; i < series.size(); i++) {
                if (series.quality(i).isReceived()) {
                    first = Math.min(first, series.time(i));
                    last = Math.max(last, series.time(i));
                }
            }
            return new Device(first, last, RegisterDelta.of(new One(series), rule));
        }

        boolean advances() {
            return first < last;
        }

        boolean isKnown() {
            return !advances() || delta.coveredMillis() == last - first;
        }

        boolean holds(long time) {
            return time >= first && time < last;
        }
    }

    private static final class Sum {
        private final List<Device> devices;
        private long micros;
        private boolean received;

        Sum(List<Device> devices) {
            this.devices = devices;
        }

        void add(SeriesSlots series) {
            for (int i = 0; i < series.size(); i++) {
                long time = series.time(i);
                if (series.quality(i).isReceived() && devices.stream().anyMatch(device -> device.holds(time))) {
                    micros = Math.addExact(micros, series.value(i));
                    received = true;
                }
            }
        }

        long less(List<Device> all) {
            long difference = micros;
            for (Device device : all) {
                difference = Math.subtractExact(difference, device.delta.delta());
            }
            return difference;
        }
    }

    private record One(SeriesSlots series) implements Slots {
        @Override
        public boolean overflowed() {
            return false;
        }

        @Override
        public void forEachSeries(Consumer<SeriesSlots> visitor) {
            visitor.accept(series);
        }
    }
}
