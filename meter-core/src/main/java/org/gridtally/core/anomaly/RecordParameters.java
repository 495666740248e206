package org.gridtally.core.anomaly;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** A function's record read as parameters by name, so that a parameter is declared, documented and checked in one place. */
final class RecordParameters {
    private final String function;
    private final Record prototype;

    RecordParameters(String function, Record prototype) {
        this.function = function;
        this.prototype = prototype;
    }

    Map<String, Object> defaults() {
        Map<String, Object> defaults = new LinkedHashMap<>();
        for (RecordComponent component : prototype.getClass().getRecordComponents()) {
            if (component.getType() != AnomalyKind.class) {
                defaults.put(component.getName(), read(component));
            }
        }
        return defaults;
    }

    AnomalyFunction with(Map<String, ?> given) {
        Map<String, Object> known = defaults();
        for (String name : given.keySet()) {
            if (!known.containsKey(name)) {
                throw new IllegalArgumentException(
                        function + ": expected parameters among " + known.keySet() + ", found " + name);
            }
        }
        RecordComponent[] components = prototype.getClass().getRecordComponents();
        Object[] arguments = Arrays.stream(components)
                .map(component -> given.containsKey(component.getName())
                        ? convert(component, given.get(component.getName()))
                        : read(component))
                .toArray();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        return make(types, arguments);
    }

    private AnomalyFunction make(Class<?>[] types, Object[] arguments) {
        try {
            return (AnomalyFunction)
                    prototype.getClass().getDeclaredConstructor(types).newInstance(arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException wrongParameter) {
                throw wrongParameter;
            }
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object read(RecordComponent component) {
        try {
            return component.getAccessor().invoke(prototype);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object convert(RecordComponent component, Object found) {
        if (component.getType() == ZoneId.class) {
            return zone(component, found);
        }
        if (!(found instanceof Number number)) {
            throw wrong(component, "a number", found);
        }
        if (component.getType() == double.class) {
            return number.doubleValue();
        }
        if (number.doubleValue() != Math.rint(number.doubleValue())) {
            throw wrong(component, "a whole number", found);
        }
        if (component.getType() == int.class) {
            if (number.longValue() != number.intValue()) {
                throw wrong(component, "a number below 2^31", found);
            }
            return number.intValue();
        }
        return number.longValue();
    }

    private ZoneId zone(RecordComponent component, Object found) {
        try {
            return found instanceof ZoneId zone ? zone : ZoneId.of(String.valueOf(found));
        } catch (DateTimeException e) {
            throw wrong(component, "a time zone", found);
        }
    }

    private IllegalArgumentException wrong(RecordComponent component, String expected, Object found) {
        return new IllegalArgumentException(
                function + ": " + component.getName() + ": expected " + expected + ", found " + found);
    }
}
