package org.gridtally.connect.source.greenbutton.espi;

import java.util.Locale;
import java.util.Map;
import org.gridtally.avro.Commodity;
import org.gridtally.avro.FlowDirection;
import org.gridtally.avro.MeasuredQuantity;
import org.gridtally.avro.ReadingKind;
import org.jspecify.annotations.Nullable;

/** What the code numbers of an ESPI ReadingType mean (espi.xsd: CommodityKind, FlowDirectionKind, MeasurementKind, ...). */
final class Espi {
    private static final Map<Integer, Commodity> COMMODITIES = Map.ofEntries(
            Map.entry(1, Commodity.ELECTRICITY),
            Map.entry(2, Commodity.ELECTRICITY),
            Map.entry(7, Commodity.GAS),
            Map.entry(8, Commodity.GAS),
            Map.entry(9, Commodity.WATER),
            Map.entry(10, Commodity.HEAT),
            Map.entry(11, Commodity.WATER),
            Map.entry(12, Commodity.HEAT),
            Map.entry(13, Commodity.HEAT));

    private static final Map<Integer, MeasuredQuantity> QUANTITIES = Map.of(
            4, MeasuredQuantity.CURRENT,
            8, MeasuredQuantity.POWER,
            12, MeasuredQuantity.ENERGY,
            15, MeasuredQuantity.FREQUENCY,
            37, MeasuredQuantity.POWER,
            38, MeasuredQuantity.POWER_FACTOR,
            46, MeasuredQuantity.TEMPERATURE,
            54, MeasuredQuantity.VOLTAGE,
            58, MeasuredQuantity.VOLUME);

    private Espi() {}

    /** The commodity of a ReadingType; UNKNOWN when the code says nothing. */
    static Commodity commodity(int code) {
        return COMMODITIES.getOrDefault(code, Commodity.UNKNOWN);
    }

    /** The commodity of a usage point's ServiceCategory. */
    static Commodity serviceCategory(int kind) {
        return switch (kind) {
            case 0 -> Commodity.ELECTRICITY;
            case 1 -> Commodity.GAS;
            case 2, 6 -> Commodity.WATER;
            case 4 -> Commodity.HEAT;
            default -> Commodity.UNKNOWN;
        };
    }

    /** The direction; NONE for codes that are no direction of energy. */
    static FlowDirection flow(int code) {
        return switch (code) {
            case 1 -> FlowDirection.FORWARD;
            case 4 -> FlowDirection.NET;
            case 19 -> FlowDirection.REVERSE;
            case 20 -> FlowDirection.TOTAL;
            default -> FlowDirection.NONE;
        };
    }

    /** The quantity of a measurement kind, or null when the code names none we keep. */
    static @Nullable MeasuredQuantity quantity(int kind) {
        return QUANTITIES.get(kind);
    }

    /** What the accumulation behaviour makes of a value, or null when it is none we keep. */
    static @Nullable ReadingKind kind(int accumulation, int intervalLength) {
        return switch (accumulation) {
            case 0 -> intervalLength > 0 ? ReadingKind.INTERVAL : null;
            case 1, 2, 3 -> ReadingKind.REGISTER;
            case 4 -> ReadingKind.INTERVAL;
            case 6, 12 -> ReadingKind.INSTANTANEOUS;
            default -> null;
        };
    }

    /** A resource's path as a key: without host, without query, without a slash at the end. */
    static String path(String href) {
        int scheme = href.indexOf("://");
        int start = scheme < 0 ? 0 : Math.max(href.indexOf('/', scheme + 3), 0);
        int end = href.indexOf('?') < 0 ? href.length() : href.indexOf('?');
        String path = href.substring(start, Math.max(start, end));
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    /** True when the link names one resource of this type, e.g. {@code .../ReadingType/07}. */
    static boolean names(String href, String resource) {
        String path = path(href);
        int slash = path.lastIndexOf('/');
        return slash > 0
                && path.substring(0, slash).toLowerCase(Locale.ROOT).endsWith("/" + resource.toLowerCase(Locale.ROOT));
    }
}
