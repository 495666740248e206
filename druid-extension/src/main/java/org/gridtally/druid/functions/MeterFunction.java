package org.gridtally.druid.functions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A function over a state, in SQL and in native queries alike.
 *
 * @param name in SQL
 * @param parameters behind the first one, the column of states; those that may be left out last
 * @param meaning what it answers, with the unit
 * @param overNothing what it answers over no received reading
 * @param binding from the arguments of a call to what computes its answer
 */
public record MeterFunction<S>(
        String name,
        Family<S> family,
        List<Parameter> parameters,
        Result result,
        String meaning,
        String overNothing,
        Function<Arguments, Accessor<S>> binding) {

    /** A call with these arguments, which are checked. */
    public Call<S> call(Map<String, ?> values) {
        Arguments arguments = new Arguments(name, parameters, values);
        return new Call<>(this, Map.copyOf(arguments.all()), bound(arguments));
    }

    /** What the algorithms refuse comes without the function's name. */
    private Accessor<S> bound(Arguments arguments) {
        try {
            return binding.apply(arguments);
        } catch (IllegalArgumentException e) {
            throw String.valueOf(e.getMessage()).startsWith(name)
                    ? e
                    : new IllegalArgumentException(name + ": " + e.getMessage(), e);
        }
    }

    /** {@code METER_USAGE(slots [, min_quality])}. */
    public String signature() {
        return signature(Parameter::name);
    }

    /** The signature with types, {@code METER_USAGE(<COMPLEX<meterSlots>> [, <VARCHAR>])}. */
    public String typedSignature() {
        return signature(
                parameter -> "<" + parameter.name() + " " + parameter.kind().sqlType() + ">");
    }

    /** The names of all arguments in SQL. */
    public List<String> argumentNames() {
        List<String> names = new ArrayList<>();
        names.add(stateName());
        parameters.forEach(parameter -> names.add(parameter.name()));
        return names;
    }

    /** How many of the parameters must be given. */
    public int leastParameters() {
        return (int) parameters.stream().filter(Parameter::required).count();
    }

    private String signature(Function<Parameter, String> written) {
        String required = parameters.stream()
                .filter(Parameter::required)
                .map(parameter -> ", " + written.apply(parameter))
                .collect(Collectors.joining());
        String optional = parameters.stream()
                .filter(parameter -> !parameter.required())
                .map(parameter -> " [, " + written.apply(parameter))
                .collect(Collectors.joining());
        long open = parameters.size() - leastParameters();
        return name + "(" + stateName() + required + optional + "]".repeat((int) open) + ")";
    }

    private String stateName() {
        String type = family.kind().typeName();
        return type.substring("meter".length()).toLowerCase(Locale.ROOT);
    }

    /** A function with its arguments. */
    public record Call<S>(MeterFunction<S> function, Map<String, String> arguments, Accessor<S> accessor) {
        /** The answer over an object in which Druid hands over a state. */
        public @Nullable Object over(@Nullable Object object) {
            S state = function.family.kind().of(object);
            Object answer = accessor.of(state == null ? function.family.kind().empty() : state);
            return answer instanceof Double number && number.isNaN() ? null : answer;
        }
    }
}
