package org.gridtally.druid.slots;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import org.apache.druid.query.aggregation.AggregatorFactory;
import org.apache.druid.query.cache.CacheKeyBuilder;
import org.apache.druid.segment.ColumnSelectorFactory;
import org.gridtally.core.slots.SlotState;
import org.gridtally.core.slots.SlotsBuilder;
import org.gridtally.druid.state.CacheIds;
import org.gridtally.druid.state.Cell;
import org.gridtally.druid.state.CellInput;
import org.gridtally.druid.state.ObjectInput;
import org.gridtally.druid.state.StateAggregatorFactory;
import org.jspecify.annotations.Nullable;

/**
 * {@code meterSlots}: the canonical readings of a group, from raw readings or from a column of such states. Merging is
 * idempotent, so that rows ingested twice, and rows merged before, change nothing.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class MeterSlotsAggregatorFactory extends StateAggregatorFactory<SlotState, SlotsCell> {
    private static final int HEAP_PER_CELL = 400;

    private final @Nullable String fieldName;
    private final RawFields raw;
    private final int maxSlots;

    /**
     * As in JSON; every argument but the name may be null.
     *
     * @param fieldName the column of states to merge; null to read raw readings
     */
    @JsonCreator
    public MeterSlotsAggregatorFactory(
            @JsonProperty("name") String name,
            @JsonProperty("fieldName") @Nullable String fieldName,
            @JsonProperty("series") @Nullable String series,
            @JsonProperty("time") @Nullable String time,
            @JsonProperty("value") @Nullable String value,
            @JsonProperty("version") @Nullable String version,
            @JsonProperty("quality") @Nullable String quality,
            @JsonProperty("maxSlots") @Nullable Integer maxSlots) {
        this(
                name,
                fieldName,
                new RawFields(
                        Objects.requireNonNullElse(series, RawFields.DEFAULT.series()),
                        Objects.requireNonNullElse(time, RawFields.DEFAULT.time()),
                        Objects.requireNonNullElse(value, RawFields.DEFAULT.value()),
                        Objects.requireNonNullElse(version, RawFields.DEFAULT.version()),
                        Objects.requireNonNullElse(quality, RawFields.DEFAULT.quality())),
                Objects.requireNonNullElse(maxSlots, SlotsBuilder.DEFAULT_MAX_SLOTS));
    }

    private MeterSlotsAggregatorFactory(String name, @Nullable String fieldName, RawFields raw, int maxSlots) {
        super(SlotsKind.INSTANCE, name);
        if (maxSlots < 1) {
            throw new IllegalArgumentException(
                    "meterSlots '" + name + "': property maxSlots: expected at least 1, found " + maxSlots);
        }
        this.fieldName = fieldName;
        this.raw = raw;
        this.maxSlots = maxSlots;
    }

    /** Merges the states of a column. */
    public static MeterSlotsAggregatorFactory ofStates(String name, String column) {
        return new MeterSlotsAggregatorFactory(name, column, RawFields.DEFAULT, SlotsBuilder.DEFAULT_MAX_SLOTS);
    }

    /** Reads raw readings. */
    public static MeterSlotsAggregatorFactory ofRaw(String name, RawFields fields) {
        return new MeterSlotsAggregatorFactory(name, null, fields, SlotsBuilder.DEFAULT_MAX_SLOTS);
    }

    @Override
    protected SlotsCell newCell() {
        return new SlotsCell(maxSlots);
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
    protected ObjectInput<Cell<SlotState>> objects() {
        return ObjectInput.states(SlotsKind.INSTANCE);
    }

    @Override
    protected CellInput<SlotsCell> rows(ColumnSelectorFactory columns) {
        return new RawInput(raw, columns);
    }

    @Override
    public AggregatorFactory getCombiningFactory() {
        return new MeterSlotsAggregatorFactory(getName(), getName(), RawFields.DEFAULT, maxSlots);
    }

    @Override
    public AggregatorFactory withName(String newName) {
        return new MeterSlotsAggregatorFactory(newName, fieldName, raw, maxSlots);
    }

    /** The column of states; null when raw readings are read. */
    @JsonProperty
    public @Nullable String getFieldName() {
        return fieldName;
    }

    @JsonProperty
    public @Nullable String getSeries() {
        return fieldName == null ? raw.series() : null;
    }

    @JsonProperty
    public @Nullable String getTime() {
        return fieldName == null ? raw.time() : null;
    }

    @JsonProperty
    public @Nullable String getValue() {
        return fieldName == null ? raw.value() : null;
    }

    @JsonProperty
    public @Nullable String getVersion() {
        return fieldName == null ? raw.version() : null;
    }

    @JsonProperty
    public @Nullable String getQuality() {
        return fieldName == null ? raw.quality() : null;
    }

    @JsonProperty
    public int getMaxSlots() {
        return maxSlots;
    }

    @Override
    public List<String> requiredFields() {
        return fieldName == null ? raw.names() : List.of(fieldName);
    }

    @Override
    public int guessAggregatorHeapFootprint(long rows) {
        return (int) Math.min(Integer.MAX_VALUE, HEAP_PER_CELL + SlotsCell.HEAP_PER_SLOT * Math.min(rows, maxSlots));
    }

    @Override
    public byte[] getCacheKey() {
        CacheKeyBuilder key = CacheIds.aggregator(getClass()).appendInt(maxSlots);
        return fieldName == null
                ? key.appendStrings(raw.names()).build()
                : key.appendString(fieldName).build();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MeterSlotsAggregatorFactory that
                && getName().equals(that.getName())
                && Objects.equals(fieldName, that.fieldName)
                && maxSlots == that.maxSlots
                && (fieldName != null || raw.equals(that.raw));
    }

    @Override
    public int hashCode() {
        return Objects.hash(getName(), fieldName, maxSlots);
    }

    @Override
    public String toString() {
        return "meterSlots{name=" + getName() + (fieldName == null ? ", raw=" + raw : ", fieldName=" + fieldName)
                + ", maxSlots=" + maxSlots + "}";
    }
}
