package org.gridtally.druid.functions;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.druid.java.util.common.DateTimes;
import org.gridtally.core.Micros;
import org.jspecify.annotations.Nullable;

/** The arguments of a call by name; a wrong one is refused naming function, argument, expected and found. */
public final class Arguments {
    private final String function;
    private final List<Parameter> parameters;
    private final SortedMap<String, String> given = new TreeMap<>();

    /**
     * Checks that nothing is missing and nothing unknown; defaults come in where nothing is given.
     *
     * @param values texts and numbers by name; null where the argument is left out
     */
    public Arguments(String function, List<Parameter> parameters, Map<String, ?> values) {
        this.function = function;
        this.parameters = parameters;
        for (String name : values.keySet()) {
            if (parameters.stream().noneMatch(parameter -> parameter.name().equals(name))) {
                throw new IllegalArgumentException(function + ": argument " + name + ": expected one of "
                        + parameters.stream().map(Parameter::name).toList() + ", found an unknown one");
            }
        }
        for (Parameter parameter : parameters) {
            Object value = values.get(parameter.name());
            String text = value == null ? parameter.byDefault() : value.toString();
            if (text != null) {
                given.put(parameter.name(), text);
            } else if (parameter.required()) {
                throw refused(parameter.name(), parameter.kind().expected(), value);
            }
        }
    }

    /** All of them as texts, defaults too. */
    public SortedMap<String, String> all() {
        return given;
    }

    boolean has(String name) {
        return given.containsKey(name);
    }

    String text(String name) {
        return Objects.requireNonNull(given.get(name), name);
    }

    BigDecimal number(String name) {
        try {
            return new BigDecimal(text(name));
        } catch (NumberFormatException e) {
            throw refused(name, "a number", text(name));
        }
    }

    /** A quantity in micro-units; null when it is left out. */
    @Nullable
    Long micros(String name) {
        if (!has(name)) {
            return null;
        }
        try {
            return Micros.of(number(name));
        } catch (ArithmeticException | IllegalArgumentException e) {
            throw refused(name, "a quantity of a magnitude below 10^12", text(name));
        }
    }

    double real(String name) {
        return number(name).doubleValue();
    }

    int whole(String name, int least, int most) {
        try {
            int whole = number(name).intValueExact();
            if (whole >= least && whole <= most) {
                return whole;
            }
        } catch (ArithmeticException e) {
            // Said below: it is not a whole number within the range either.
        }
        throw refused(name, "a whole number from " + least + " to " + most, text(name));
    }

    /** Milliseconds of a positive duration; null when it is left out. */
    @Nullable
    Long optionalMillis(String name) {
        return has(name) ? (Long) millis(name) : null;
    }

    long millis(String name) {
        try {
            long millis = Duration.parse(text(name)).toMillis();
            if (millis > 0) {
                return millis;
            }
        } catch (DateTimeException | ArithmeticException e) {
            // Said below: it is no positive duration either.
        }
        throw refused(name, "a positive ISO 8601 duration such as PT15M", text(name));
    }

    ZoneId zone(String name) {
        try {
            return ZoneId.of(text(name));
        } catch (DateTimeException e) {
            throw refused(name, "a time zone such as Europe/Berlin", text(name));
        }
    }

    /** UTC milliseconds since 1970. */
    long instant(String name) {
        try {
            return DateTimes.of(text(name)).getMillis();
        } catch (IllegalArgumentException e) {
            throw refused(name, "an ISO 8601 instant such as 2024-03-31T00:00+01:00", text(name));
        }
    }

    <E extends Enum<E>> E choice(String name, Class<E> choices) {
        return Arrays.stream(choices.getEnumConstants())
                .filter(choice -> choice.name().equals(text(name)))
                .findFirst()
                .orElseThrow(() ->
                        refused(name, "one of " + Arrays.toString(choices.getEnumConstants()), "'" + text(name) + "'"));
    }

    /** The refusal of an argument, for a value that only its consumer can judge. */
    IllegalArgumentException refused(String name, String expected, @Nullable Object found) {
        // The first argument in SQL is the column of states.
        int position = 2 + parameters.stream().map(Parameter::name).toList().indexOf(name);
        return new IllegalArgumentException("%s: argument %d (%s): expected %s, found %s"
                .formatted(function, position, name, expected, found == null ? "nothing" : found));
    }
}
