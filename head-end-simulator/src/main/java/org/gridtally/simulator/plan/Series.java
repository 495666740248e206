package org.gridtally.simulator.plan;

/**
 * One channel of one device at one usage point.
 *
 * @param index position in the plan
 * @param group meter group, or -1 when its readings come as NEM12 files
 * @param usagePoint usage point
 * @param channel channel
 * @param segment the device, as readings name it; empty when the head-end does not tell
 * @param measure what it measures
 */
public record Series(int index, int group, String usagePoint, String channel, String segment, Measure measure) {

    /** The id of its ESPI MeterReading: the channel, with the device behind {@code @} where it is told. */
    public String meterReadingId() {
        return segment.isEmpty() ? channel : channel + "@" + segment;
    }
}
