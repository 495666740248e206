package org.gridtally.connect.source.greenbutton.espi;

import java.util.HashMap;
import java.util.Map;
import org.gridtally.avro.Commodity;
import org.jspecify.annotations.Nullable;

/**
 * What a head-end has told about its meters: which ReadingType a MeterReading has, which commodity and local time a
 * usage point. Readings come without these, often pages or hours later, so the model outlives the page. Keys are paths.
 */
public final class MeterModel {
    private final Map<String, ReadingType> readingTypes = new HashMap<>();
    private final Map<String, String> readingTypeOf = new HashMap<>();
    private final Map<String, UsagePoint> usagePoints = new HashMap<>();
    private final Map<String, LocalTimeParameters> localTimes = new HashMap<>();

    /** What an entry tells about one usage point. */
    record UsagePoint(Commodity commodity, @Nullable String localTime) {}

    /** Takes over all that another model knows; what both know is taken from the other. */
    public void learn(MeterModel other) {
        readingTypes.putAll(other.readingTypes);
        readingTypeOf.putAll(other.readingTypeOf);
        usagePoints.putAll(other.usagePoints);
        localTimes.putAll(other.localTimes);
    }

    void readingType(String path, ReadingType type) {
        readingTypes.put(path, type);
    }

    void readingTypeOf(String meterReading, String readingType) {
        readingTypeOf.put(meterReading, readingType);
    }

    void usagePoint(String path, UsagePoint usagePoint) {
        usagePoints.put(path, usagePoint);
    }

    void localTime(String path, LocalTimeParameters parameters) {
        localTimes.put(path, parameters);
    }

    /** The ReadingType of a MeterReading, or null when it is not known (yet). */
    @Nullable
    ReadingType readingTypeOf(String meterReading) {
        String path = readingTypeOf.get(meterReading);
        return path == null ? null : readingTypes.get(path);
    }

    /** The path of the ReadingType a MeterReading links to, or null. */
    @Nullable
    String readingTypePath(String meterReading) {
        return readingTypeOf.get(meterReading);
    }

    /** True when the usage point was told of. */
    boolean knows(String usagePoint) {
        return usagePoints.containsKey(usagePoint);
    }

    /** The path of the local time a usage point links to, or null. */
    @Nullable
    String localTimePath(String usagePoint) {
        UsagePoint known = usagePoints.get(usagePoint);
        return known == null ? null : known.localTime();
    }

    /** The commodity of a usage point; UNKNOWN when it was not told. */
    Commodity commodity(String usagePoint) {
        UsagePoint known = usagePoints.get(usagePoint);
        return known == null ? Commodity.UNKNOWN : known.commodity();
    }

    /** Local time at a usage point: what it links to, or the only one the head-end has; null when not told. */
    @Nullable
    LocalTimeParameters localTime(String usagePoint) {
        UsagePoint known = usagePoints.get(usagePoint);
        String link = known == null ? null : known.localTime();
        if (link != null) {
            return localTimes.get(link);
        }
        return localTimes.size() == 1 ? localTimes.values().iterator().next() : null;
    }
}
