package org.gridtally.core.anomaly;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which function does a name stand for, with which parameters? For SQL, where both come as text. */
public final class AnomalyCatalogue {
    private static final Map<AnomalyKind, AnomalyFunction> PROTOTYPES = new EnumMap<>(AnomalyKind.class);

    static {
        List.of(
                        ZScore.defaults(),
                        RobustZ.defaults(),
                        TukeyFences.defaults(),
                        TukeyFences.customDefaults(),
                        HourOfWeekZ.defaults(ZoneOffset.UTC),
                        Ewma.defaults(),
                        Cusum.defaults(),
                        Flatline.defaults(),
                        ZeroRun.defaults(),
                        Spike.defaults(ZoneOffset.UTC),
                        ReverseEnergy.defaults(),
                        new OverFuse(1),
                        StlResidual.defaults(),
                        Novelty.defaults())
                .forEach(function -> PROTOTYPES.put(function.kind(), function));
    }

    private AnomalyCatalogue() {}

    /** Every name, such as {@code robust_z}. */
    public static List<String> names() {
        return Arrays.stream(AnomalyKind.values()).map(AnomalyKind::sqlName).toList();
    }

    /** A function's parameters with their defaults, in the order of its record. */
    public static Map<String, Object> defaults(String name) {
        return parameters(kind(name)).defaults();
    }

    /**
     * The function of a name with its defaults, but for the parameters given.
     *
     * @param given numbers, and zones by name, by parameter; {@code over_fuse} must be given {@code greatest}
     * @throws IllegalArgumentException when the name or a parameter is unknown, missing or out of range
     */
    public static AnomalyFunction function(String name, Map<String, ?> given) {
        AnomalyKind kind = kind(name);
        if (kind == AnomalyKind.OVER_FUSE && !given.containsKey("greatest")) {
            throw new IllegalArgumentException("over_fuse: greatest: expected a number above 0, found nothing");
        }
        return parameters(kind).with(given);
    }

    private static RecordParameters parameters(AnomalyKind kind) {
        AnomalyFunction prototype = PROTOTYPES.get(kind);
        if (prototype == null) {
            throw new IllegalStateException("no function for " + kind);
        }
        return new RecordParameters(kind.sqlName(), (Record) prototype);
    }

    private static AnomalyKind kind(@Nullable String name) {
        return Arrays.stream(AnomalyKind.values())
                .filter(kind -> kind.sqlName().equals(String.valueOf(name).toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("function: expected one of " + names() + ", found " + name));
    }
}
