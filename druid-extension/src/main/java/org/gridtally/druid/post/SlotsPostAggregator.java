package org.gridtally.druid.post;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.druid.query.aggregation.AggregatorFactory;
import org.apache.druid.query.aggregation.PostAggregator;
import org.apache.druid.query.cache.CacheKeyBuilder;
import org.apache.druid.segment.ColumnInspector;
import org.apache.druid.segment.column.ColumnType;
import org.gridtally.core.slots.SlotState;
import org.gridtally.druid.slots.CacheIds;
import org.gridtally.druid.slots.SlotStates;
import org.jspecify.annotations.Nullable;

/** A number computed from the slots of a group. No rows are the empty state. */
abstract class SlotsPostAggregator implements PostAggregator {
    private final String name;
    private final PostAggregator field;

    SlotsPostAggregator(String name, PostAggregator field, String type) {
        this.name = Objects.requireNonNull(name, type + ": property name: expected a text, found none");
        this.field = Objects.requireNonNull(
                field,
                type + " '" + name + "': property field: expected a post-aggregator that yields slots, found none");
    }

    /** The answer; null where there is none. */
    abstract @Nullable Number of(SlotState slots);

    abstract ColumnType resultType();

    abstract SlotsPostAggregator withField(PostAggregator newField);

    /** Adds what distinguishes two of one class. */
    abstract CacheKeyBuilder appendTo(CacheKeyBuilder key);

    @Override
    public final @Nullable Object compute(Map<String, Object> values) {
        SlotState slots = SlotStates.of(field.compute(values));
        return of(slots == null ? SlotState.EMPTY : slots);
    }

    @Override
    @JsonProperty
    public final String getName() {
        return name;
    }

    /** What yields the slots. */
    @JsonProperty
    public final PostAggregator getField() {
        return field;
    }

    @Override
    public final Set<String> getDependentFields() {
        return field.getDependentFields();
    }

    @Override
    public final Comparator<Number> getComparator() {
        return Comparator.nullsFirst((left, right) -> resultType().equals(ColumnType.LONG)
                ? Long.compare(left.longValue(), right.longValue())
                : Double.compare(left.doubleValue(), right.doubleValue()));
    }

    @Override
    public final ColumnType getType(ColumnInspector signature) {
        return resultType();
    }

    @Override
    public final PostAggregator decorate(Map<String, AggregatorFactory> aggregators) {
        return withField(field.decorate(aggregators));
    }

    @Override
    public final byte[] getCacheKey() {
        return appendTo(CacheIds.postAggregator(getClass()).appendCacheable(field))
                .build();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SlotsPostAggregator that
                && getClass() == that.getClass()
                && name.equals(that.name)
                && Arrays.equals(getCacheKey(), that.getCacheKey());
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return getClass().getSimpleName() + "{name=" + name + ", field=" + field + "}";
    }
}
