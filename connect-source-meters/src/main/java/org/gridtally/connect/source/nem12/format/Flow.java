package org.gridtally.connect.source.nem12.format;

import java.util.Locale;
import org.gridtally.avro.FlowDirection;

/**
 * Which way does the energy of a channel flow? In the NEM, export is energy taken from the market, that is delivered to
 * the customer, and import is energy fed into it; both seen from the market, not from the customer.
 */
final class Flow {
    private Flow() {}

    /**
     * By the first letter of the NMI suffix (AEMO NMI Procedure, suffix table): E, F, P, Q and R are export, A, B, C, K and
     * L import. D and J have two meanings in that table (average export or import, and net), so no direction is
     * claimed for them; nor for voltages and apparent energy.
     */
    static FlowDirection ofSuffix(String suffix) {
        return switch (suffix.toUpperCase(Locale.ROOT).charAt(0)) {
            case 'E', 'F', 'Q', 'R', 'P' -> FlowDirection.FORWARD;
            case 'A', 'B', 'C', 'K', 'L' -> FlowDirection.REVERSE;
            default -> FlowDirection.NONE;
        };
    }

    /** By the DirectionIndicator of a 250 record: E export, I import. */
    static FlowDirection ofIndicator(String indicator) throws Fault {
        return switch (indicator.toUpperCase(Locale.ROOT)) {
            case "E" -> FlowDirection.FORWARD;
            case "I" -> FlowDirection.REVERSE;
            default -> throw Fault.of("DirectionIndicator", "E or I", indicator);
        };
    }
}
