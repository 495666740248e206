package org.gridtally.simulator.ledger;

/**
 * One channel of one device at one usage point.
 *
 * @param usagePoint usage point
 * @param channel channel
 * @param segment the device, empty when the head-end does not tell
 * @param kind how its values come about
 * @param unit canonical unit
 */
public record SeriesKey(String usagePoint, String channel, String segment, String kind, String unit) {

    /** True when its values are energy that adds up to a consumption. */
    public boolean isEnergy() {
        return kind.equals("INTERVAL") && unit.equals("Wh");
    }

    /** Usage point and channel as reports name them. */
    public String label() {
        return usagePoint + "/" + channel;
    }
}
