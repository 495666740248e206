package org.gridtally.druid.functions;

import org.jspecify.annotations.Nullable;

/**
 * A parameter of a function behind its first one, the column of states.
 *
 * @param name in lower case, as in {@code min_quality}
 * @param required false when it may be left out or NULL
 * @param byDefault what holds then; null when nothing does
 * @param meaning for the documentation, with unit and range
 */
public record Parameter(String name, ParameterKind kind, boolean required, @Nullable String byDefault, String meaning) {

    /** One that must be given. */
    public static Parameter required(String name, ParameterKind kind, String meaning) {
        return new Parameter(name, kind, true, null, meaning);
    }

    /** One that may be left out; then nothing stands for it. */
    public static Parameter optional(String name, ParameterKind kind, String meaning) {
        return new Parameter(name, kind, false, null, meaning);
    }

    /** One that may be left out; then the default holds. */
    public static Parameter withDefault(String name, ParameterKind kind, String byDefault, String meaning) {
        return new Parameter(name, kind, false, byDefault, meaning);
    }
}
