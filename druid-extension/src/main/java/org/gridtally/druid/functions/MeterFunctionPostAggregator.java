package org.gridtally.druid.functions;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.apache.druid.query.aggregation.AggregatorFactory;
import org.apache.druid.query.aggregation.PostAggregator;
import org.apache.druid.segment.ColumnInspector;
import org.apache.druid.segment.column.ColumnType;
import org.gridtally.druid.state.CacheIds;
import org.jspecify.annotations.Nullable;

/** {@code meterFunction}: the answer of a function of the catalogue over the state that another post-aggregator yields. */
public final class MeterFunctionPostAggregator implements PostAggregator {
    /** Name in JSON. */
    public static final String TYPE_NAME = "meterFunction";

    private final String name;
    private final PostAggregator field;
    private final MeterFunction.Call<?> call;

    /**
     * @param function its name in SQL
     * @param field what yields the state
     * @param arguments by name; null for none
     */
    @JsonCreator
    public MeterFunctionPostAggregator(
            @JsonProperty("name") @Nullable String name,
            @JsonProperty("function") @Nullable String function,
            @JsonProperty("field") @Nullable PostAggregator field,
            @JsonProperty("arguments") @Nullable Map<String, Object> arguments) {
        this(
                Objects.requireNonNull(name, TYPE_NAME + ": property name: expected a text, found none"),
                Objects.requireNonNull(
                        field,
                        TYPE_NAME + " '" + name
                                + "': property field: expected a post-aggregator that yields a state, found none"),
                FunctionCatalogue.function(function).call(Objects.requireNonNullElse(arguments, Map.of())));
    }

    /** Of a call that was checked. */
    public MeterFunctionPostAggregator(String name, PostAggregator field, MeterFunction.Call<?> call) {
        this.name = name;
        this.field = field;
        this.call = call;
    }

    @Override
    @JsonProperty
    public String getName() {
        return name;
    }

    /** The function's name in SQL. */
    @JsonProperty
    public String getFunction() {
        return call.function().name();
    }

    /** What yields the state. */
    @JsonProperty
    public PostAggregator getField() {
        return field;
    }

    /** All arguments as texts, defaults too. */
    @JsonProperty
    public Map<String, String> getArguments() {
        return new TreeMap<>(call.arguments());
    }

    @Override
    public @Nullable Object compute(Map<String, Object> values) {
        return call.over(field.compute(values));
    }

    @Override
    public Set<String> getDependentFields() {
        return field.getDependentFields();
    }

    @Override
    public Comparator<Object> getComparator() {
        return call.function().result().order();
    }

    @Override
    public ColumnType getType(ColumnInspector signature) {
        return call.function().result().columnType();
    }

    @Override
    public PostAggregator decorate(Map<String, AggregatorFactory> aggregators) {
        return new MeterFunctionPostAggregator(name, field.decorate(aggregators), call);
    }

    @Override
    public byte[] getCacheKey() {
        return CacheIds.postAggregator(getClass())
                .appendCacheable(field)
                .appendString(getFunction())
                .appendString(getArguments().toString())
                .build();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MeterFunctionPostAggregator that
                && name.equals(that.name)
                && field.equals(that.field)
                && getFunction().equals(that.getFunction())
                && call.arguments().equals(that.call.arguments());
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, getFunction());
    }

    @Override
    public String toString() {
        return "meterFunction{name=" + name + ", function=" + getFunction() + getArguments() + ", field=" + field + "}";
    }
}
