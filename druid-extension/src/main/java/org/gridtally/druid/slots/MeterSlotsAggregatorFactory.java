package org.gridtally.druid.slots;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.apache.druid.query.aggregation.AggregateCombiner;
import org.apache.druid.query.aggregation.Aggregator;
import org.apache.druid.query.aggregation.AggregatorFactory;
import org.apache.druid.query.aggregation.BufferAggregator;
import org.apache.druid.query.aggregation.VectorAggregator;
import org.apache.druid.query.cache.CacheKeyBuilder;
import org.apache.druid.segment.ColumnInspector;
import org.apache.druid.segment.ColumnSelectorFactory;
import org.apache.druid.segment.column.ColumnCapabilities;
import org.apache.druid.segment.column.ColumnType;
import org.apache.druid.segment.column.ValueType;
import org.apache.druid.segment.vector.VectorColumnSelectorFactory;
import org.gridtally.core.slots.SlotState;
import org.gridtally.core.slots.SlotsBuilder;
import org.jspecify.annotations.Nullable;

/**
 * {@code meterSlots}: the canonical readings of a group, from raw readings or from a column of such states. Merging is
 * idempotent, so that rows ingested twice, and rows merged before, change nothing.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class MeterSlotsAggregatorFactory extends AggregatorFactory {
    /** Name of the aggregator and of the complex type. */
    public static final String TYPE_NAME = "meterSlots";

    /** The complex type. */
    public static final ColumnType TYPE = ColumnType.ofComplex(TYPE_NAME);

    /** Bytes of heap for a slot while it is being built. */
    static final int HEAP_PER_ROW = 33;

    private static final int HEAP_PER_CELL = 400;

    private final String name;
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
                Objects.requireNonNull(name, "meterSlots: property name: expected a text, found none"),
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
        if (maxSlots < 1) {
            throw new IllegalArgumentException(
                    "meterSlots '" + name + "': property maxSlots: expected at least 1, found " + maxSlots);
        }
        this.name = name;
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
    public Aggregator factorize(ColumnSelectorFactory columns) {
        return new MeterSlotsAggregator(input(columns), maxSlots);
    }

    @Override
    public BufferAggregator factorizeBuffered(ColumnSelectorFactory columns) {
        return new MeterSlotsBufferAggregator(input(columns), maxSlots);
    }

    @Override
    public VectorAggregator factorizeVector(VectorColumnSelectorFactory columns) {
        return new MeterSlotsVectorAggregator(columns.makeObjectSelector(Objects.requireNonNull(fieldName)), maxSlots);
    }

    /** A column of states comes in vectors; raw readings are read row by row, five columns at a time. */
    @Override
    public boolean canVectorize(ColumnInspector columns) {
        if (fieldName == null) {
            return false;
        }
        ColumnCapabilities column = columns.getColumnCapabilities(fieldName);
        return column == null || column.is(ValueType.COMPLEX);
    }

    private SlotsInput input(ColumnSelectorFactory columns) {
        return fieldName == null
                ? new RawInput(raw, columns)
                : new StateInput(columns.makeColumnValueSelector(fieldName));
    }

    @Override
    public Comparator<SlotState> getComparator() {
        return SlotStateStrategy.INSTANCE;
    }

    @Override
    public @Nullable Object combine(@Nullable Object left, @Nullable Object right) {
        SlotsCell cell = new SlotsCell(maxSlots);
        for (SlotState state : new SlotState[] {SlotStates.of(left), SlotStates.of(right)}) {
            if (state != null) {
                cell.merge(state);
            }
        }
        return cell.get();
    }

    @Override
    @SuppressWarnings("rawtypes") // Druid's signature.
    public AggregateCombiner makeAggregateCombiner() {
        return new MeterSlotsCombiner(maxSlots);
    }

    @Override
    public AggregatorFactory getCombiningFactory() {
        return new MeterSlotsAggregatorFactory(name, name, RawFields.DEFAULT, maxSlots);
    }

    @Override
    public AggregatorFactory withName(String newName) {
        return new MeterSlotsAggregatorFactory(newName, fieldName, raw, maxSlots);
    }

    @Override
    public @Nullable Object deserialize(@Nullable Object object) {
        return SlotStates.of(object);
    }

    @Override
    public @Nullable Object finalizeComputation(@Nullable Object object) {
        return object;
    }

    @Override
    @JsonProperty
    public String getName() {
        return name;
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
    public ColumnType getIntermediateType() {
        return TYPE;
    }

    @Override
    public ColumnType getResultType() {
        return TYPE;
    }

    /** Nothing is kept in the buffer, but Druid wants a place for each result. */
    @Override
    public int getMaxIntermediateSize() {
        return Integer.BYTES;
    }

    @Override
    public int guessAggregatorHeapFootprint(long rows) {
        return (int) Math.min(Integer.MAX_VALUE, HEAP_PER_CELL + HEAP_PER_ROW * Math.min(rows, maxSlots));
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
                && name.equals(that.name)
                && Objects.equals(fieldName, that.fieldName)
                && maxSlots == that.maxSlots
                && (fieldName != null || raw.equals(that.raw));
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, fieldName, maxSlots);
    }

    @Override
    public String toString() {
        return "meterSlots{name=" + name + (fieldName == null ? ", raw=" + raw : ", fieldName=" + fieldName)
                + ", maxSlots=" + maxSlots + "}";
    }
}
