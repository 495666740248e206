package org.gridtally.simulator.plan;

/**
 * What a channel measures, in the codes of ESPI.
 *
 * @param id id of the ESPI ReadingType, unique among the measures of one simulation
 * @param kind interval, register or instantaneous
 * @param unit canonical unit: Wh, varh, V, A
 * @param uom ESPI uom
 * @param measurementKind ESPI kind: 12 energy, 54 voltage, 4 current
 * @param flow ESPI flowDirection: 1 forward, 19 reverse, 0 none
 * @param powerOfTen power of ten the served integers are multiplied with
 * @param seconds length of an interval, 0 for an instant
 */
public record Measure(
        String id, Kind kind, String unit, int uom, int measurementKind, int flow, int powerOfTen, int seconds) {

    /** How values of the channel come about, with the ESPI accumulationBehaviour. */
    public enum Kind {
        /** An amount over an interval. */
        INTERVAL(4),
        /** A cumulative dial at an instant. */
        REGISTER(3),
        /** A sample at an instant. */
        INSTANTANEOUS(12);

        private final int accumulation;

        Kind(int accumulation) {
            this.accumulation = accumulation;
        }

        public int accumulation() {
            return accumulation;
        }
    }

    /** Energy per interval. */
    public static Measure energy(boolean reverse, int powerOfTen, int seconds) {
        return interval(reverse ? "export" : "import", "Wh", 72, reverse ? 19 : 1, powerOfTen, seconds);
    }

    /** Reactive energy per interval. */
    public static Measure reactive(int powerOfTen, int seconds) {
        return interval("reactive", "varh", 73, 1, powerOfTen, seconds);
    }

    /** A register that counts whole kWh. */
    public static Measure register() {
        return new Measure("register", Kind.REGISTER, "Wh", 72, 12, 1, 3, 0);
    }

    /** A voltage at an instant. */
    public static Measure voltage(int powerOfTen) {
        return new Measure("voltage" + suffix(powerOfTen), Kind.INSTANTANEOUS, "V", 29, 54, 0, powerOfTen, 0);
    }

    /** A current at an instant. */
    public static Measure current(int powerOfTen) {
        return new Measure("current" + suffix(powerOfTen), Kind.INSTANTANEOUS, "A", 5, 4, 0, powerOfTen, 0);
    }

    private static Measure interval(String name, String unit, int uom, int flow, int powerOfTen, int seconds) {
        String id = name + "-" + seconds + "s" + suffix(powerOfTen);
        return new Measure(id, Kind.INTERVAL, unit, uom, 12, flow, powerOfTen, seconds);
    }

    private static String suffix(int powerOfTen) {
        return powerOfTen == 0 ? "" : "-e" + powerOfTen;
    }

    /** True when values are energy that adds up to a consumption. */
    public boolean isEnergy() {
        return kind == Kind.INTERVAL && unit.equals("Wh");
    }

    /** Micro-units in one step of the served integer. */
    public long microsPerStep() {
        long step = 1;
        for (int i = -6; i < powerOfTen; i++) {
            step *= 10;
        }
        return step;
    }
}
