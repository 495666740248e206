package org.gridtally.druid.post;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.apache.druid.java.util.common.DateTimes;
import org.apache.druid.query.aggregation.PostAggregator;
import org.apache.druid.query.cache.CacheKeyBuilder;
import org.apache.druid.segment.column.ColumnType;
import org.gridtally.core.grid.Completeness;
import org.gridtally.core.grid.Grid;
import org.gridtally.core.slots.SlotState;
import org.jspecify.annotations.Nullable;

/** {@code meterCompleteness}: received slots over due slots, of the local days touched or of a declared range. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class MeterCompletenessPostAggregator extends SlotsPostAggregator {
    /** Name in JSON. */
    public static final String TYPE_NAME = "meterCompleteness";

    private final String step;
    private final String zone;
    private final @Nullable String from;
    private final @Nullable String to;
    private final Grid grid;
    private final long fromMillis;
    private final long toMillis;

    /**
     * @param step ISO 8601 duration
     * @param zone of the time-zone database
     * @param from ISO 8601 instant, first of the range; null for the local days touched
     * @param to ISO 8601 instant, first after the range; null just when from is
     */
    @JsonCreator
    public MeterCompletenessPostAggregator(
            @JsonProperty("name") String name,
            @JsonProperty("field") PostAggregator field,
            @JsonProperty("step") String step,
            @JsonProperty("zone") String zone,
            @JsonProperty("from") @Nullable String from,
            @JsonProperty("to") @Nullable String to) {
        super(name, field, TYPE_NAME);
        if ((from == null) != (to == null)) {
            throw new IllegalArgumentException(
                    TYPE_NAME + ": expected both from and to or neither, found from " + from + " and to " + to);
        }
        this.step = step;
        this.zone = zone;
        this.from = from;
        this.to = to;
        this.grid = Grid.of(step, zone);
        this.fromMillis = from == null ? Long.MIN_VALUE : DateTimes.of(from).getMillis();
        this.toMillis = to == null ? Long.MAX_VALUE : DateTimes.of(to).getMillis();
    }

    @JsonProperty
    public String getStep() {
        return step;
    }

    @JsonProperty
    public String getZone() {
        return zone;
    }

    @JsonProperty
    public @Nullable String getFrom() {
        return from;
    }

    @JsonProperty
    public @Nullable String getTo() {
        return to;
    }

    @Override
    @Nullable
    Number of(SlotState slots) {
        Completeness found = from == null
                ? Completeness.ofTouchedDays(slots, grid)
                : Completeness.of(slots, grid, fromMillis, toMillis);
        return found.expected() == 0 ? null : (Number) found.ratio();
    }

    @Override
    ColumnType resultType() {
        return ColumnType.DOUBLE;
    }

    @Override
    SlotsPostAggregator withField(PostAggregator newField) {
        return new MeterCompletenessPostAggregator(getName(), newField, step, zone, from, to);
    }

    @Override
    CacheKeyBuilder appendTo(CacheKeyBuilder key) {
        return key.appendString(grid.toString()).appendString(fromMillis + "/" + toMillis);
    }
}
