package org.gridtally.druid.outages;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import org.apache.druid.query.aggregation.AggregatorFactory;
import org.apache.druid.query.cache.CacheKeyBuilder;
import org.apache.druid.segment.ColumnSelectorFactory;
import org.gridtally.core.outage.OutageState;
import org.gridtally.core.outage.OutagesBuilder;
import org.gridtally.druid.state.CacheIds;
import org.gridtally.druid.state.Cell;
import org.gridtally.druid.state.CellInput;
import org.gridtally.druid.state.ObjectInput;
import org.gridtally.druid.state.StateAggregatorFactory;
import org.jspecify.annotations.Nullable;

/**
 * {@code meterOutages}: per usage point the union of the times without supply, from reports of outages or from a column
 * of such states. Merging is idempotent: a report that comes again, or overlaps another, counts its time once.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class MeterOutagesAggregatorFactory extends StateAggregatorFactory<OutageState, OutagesCell> {
    private static final int HEAP_PER_CELL = 200;

    private final @Nullable String fieldName;
    private final @Nullable OutageFields fields;
    private final int maxIntervals;

    /**
     * As in JSON: either a column of states or the three of a report.
     *
     * @param fieldName the column of states to merge; null to read reports
     * @param usagePoint whose supply was interrupted
     * @param off when it went off, milliseconds since 1970
     * @param on when it came on again, milliseconds since 1970; a row where it is null is passed over
     * @param maxIntervals past which the state overflows; null for the default
     */
    @JsonCreator
    public MeterOutagesAggregatorFactory(
            @JsonProperty("name") @Nullable String name,
            @JsonProperty("fieldName") @Nullable String fieldName,
            @JsonProperty("usagePoint") @Nullable String usagePoint,
            @JsonProperty("off") @Nullable String off,
            @JsonProperty("on") @Nullable String on,
            @JsonProperty("maxIntervals") @Nullable Integer maxIntervals) {
        this(
                name,
                fieldName,
                fieldName != null
                        ? null
                        : new OutageFields(
                                required(name, "usagePoint", usagePoint),
                                required(name, "off", off),
                                required(name, "on", on)),
                Objects.requireNonNullElse(maxIntervals, OutagesBuilder.DEFAULT_MAX_INTERVALS));
    }

    private MeterOutagesAggregatorFactory(
            @Nullable String name, @Nullable String fieldName, @Nullable OutageFields fields, int maxIntervals) {
        super(OutagesKind.INSTANCE, name);
        if (maxIntervals < 1) {
            throw new IllegalArgumentException(
                    "meterOutages '" + name + "': property maxIntervals: expected at least 1, found " + maxIntervals);
        }
        this.fieldName = fieldName;
        this.fields = fields;
        this.maxIntervals = maxIntervals;
    }

    /** Merges the states of a column. */
    public static MeterOutagesAggregatorFactory ofStates(String name, String column) {
        return new MeterOutagesAggregatorFactory(name, column, null, OutagesBuilder.DEFAULT_MAX_INTERVALS);
    }

    /** Reads reports. */
    public static MeterOutagesAggregatorFactory ofReports(String name, OutageFields fields) {
        return new MeterOutagesAggregatorFactory(name, null, fields, OutagesBuilder.DEFAULT_MAX_INTERVALS);
    }

    private static String required(@Nullable String name, String property, @Nullable String column) {
        return Objects.requireNonNull(
                column,
                "meterOutages '" + name + "': property " + property
                        + ": expected a column, or a column of states in fieldName, found none");
    }

    @Override
    protected OutagesCell newCell() {
        return new OutagesCell(maxIntervals);
    }

    @Override
    protected @Nullable String objectColumn() {
        return fieldName;
    }

    @Override
    protected boolean readsStates() {
        return fieldName != null;
    }

    @Override
    protected ObjectInput<Cell<OutageState>> objects() {
        return ObjectInput.states(OutagesKind.INSTANCE);
    }

    @Override
    protected CellInput<OutagesCell> rows(ColumnSelectorFactory columns) {
        return new OutageInput(Objects.requireNonNull(fields), columns);
    }

    @Override
    public AggregatorFactory getCombiningFactory() {
        return new MeterOutagesAggregatorFactory(getName(), getName(), null, maxIntervals);
    }

    @Override
    public AggregatorFactory withName(String newName) {
        return new MeterOutagesAggregatorFactory(newName, fieldName, fields, maxIntervals);
    }

    /** The column of states; null when reports are read. */
    @JsonProperty
    public @Nullable String getFieldName() {
        return fieldName;
    }

    @JsonProperty
    public @Nullable String getUsagePoint() {
        return fields == null ? null : fields.usagePoint();
    }

    @JsonProperty
    public @Nullable String getOff() {
        return fields == null ? null : fields.off();
    }

    @JsonProperty
    public @Nullable String getOn() {
        return fields == null ? null : fields.on();
    }

    @JsonProperty
    public int getMaxIntervals() {
        return maxIntervals;
    }

    @Override
    public List<String> requiredFields() {
        return fields == null ? List.of(Objects.requireNonNull(fieldName)) : fields.names();
    }

    @Override
    public int guessAggregatorHeapFootprint(long rows) {
        return (int) Math.min(
                Integer.MAX_VALUE, HEAP_PER_CELL + OutagesCell.HEAP_PER_INTERVAL * Math.min(rows, maxIntervals));
    }

    @Override
    public byte[] getCacheKey() {
        CacheKeyBuilder key = CacheIds.aggregator(getClass()).appendInt(maxIntervals);
        return fields == null
                ? key.appendString(Objects.requireNonNull(fieldName)).build()
                : key.appendStrings(fields.names()).build();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MeterOutagesAggregatorFactory that
                && getName().equals(that.getName())
                && Objects.equals(fieldName, that.fieldName)
                && Objects.equals(fields, that.fields)
                && maxIntervals == that.maxIntervals;
    }

    @Override
    public int hashCode() {
        return Objects.hash(getName(), fieldName, fields, maxIntervals);
    }

    @Override
    public String toString() {
        return "meterOutages{name=" + getName() + (fields == null ? ", fieldName=" + fieldName : ", " + fields)
                + ", maxIntervals=" + maxIntervals + "}";
    }
}
