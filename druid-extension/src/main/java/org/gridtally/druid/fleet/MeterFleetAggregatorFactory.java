package org.gridtally.druid.fleet;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import org.apache.druid.query.aggregation.AggregatorFactory;
import org.apache.druid.segment.ColumnSelectorFactory;
import org.gridtally.core.coincident.FleetLoad;
import org.gridtally.druid.state.CacheIds;
import org.gridtally.druid.state.CellInput;
import org.gridtally.druid.state.ObjectInput;
import org.gridtally.druid.state.StateAggregatorFactory;
import org.jspecify.annotations.Nullable;

/**
 * {@code meterFleet}: the load of many meters at the same time, from a column of {@code meterSlots}, each row of which is
 * one meter whole, or from a column of {@code meterFleet}.
 *
 * <p>Additive, not idempotent: a meter counts as often as there are rows of it. So the rows of each meter are merged
 * first, by a GROUP BY usage point inside. Each channel of a row counts as a meter of its own.
 */
public final class MeterFleetAggregatorFactory extends StateAggregatorFactory<FleetLoad, FleetCell> {
    private static final int HEAP_PER_CELL = 200;
    private static final int USUAL_SLOTS = 100;

    private final String fieldName;

    /** @param fieldName the column of slots or of fleets */
    @JsonCreator
    public MeterFleetAggregatorFactory(
            @JsonProperty("name") @Nullable String name, @JsonProperty("fieldName") @Nullable String fieldName) {
        super(FleetKind.INSTANCE, name);
        this.fieldName = Objects.requireNonNull(
                fieldName,
                "meterFleet '" + name + "': property fieldName: expected a column of meterSlots or of meterFleet,"
                        + " found none");
    }

    @Override
    protected FleetCell newCell() {
        return new FleetCell();
    }

    @Override
    protected String objectColumn() {
        return fieldName;
    }

    /** Not only: what the column holds is told row by row. */
    @Override
    protected boolean readsStates() {
        return false;
    }

    @Override
    protected ObjectInput<FleetCell> objects() {
        return new FleetInput();
    }

    @Override
    protected CellInput<FleetCell> rows(ColumnSelectorFactory columns) {
        throw new IllegalStateException("meterFleet reads one column");
    }

    @Override
    public AggregatorFactory getCombiningFactory() {
        return new MeterFleetAggregatorFactory(getName(), getName());
    }

    @Override
    public AggregatorFactory withName(String newName) {
        return new MeterFleetAggregatorFactory(newName, fieldName);
    }

    /** The column of slots or of fleets. */
    @JsonProperty
    public String getFieldName() {
        return fieldName;
    }

    @Override
    public List<String> requiredFields() {
        return List.of(fieldName);
    }

    @Override
    public int guessAggregatorHeapFootprint(long rows) {
        return HEAP_PER_CELL + USUAL_SLOTS * FleetCell.HEAP_PER_SLOT;
    }

    @Override
    public byte[] getCacheKey() {
        return CacheIds.aggregator(getClass()).appendString(fieldName).build();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MeterFleetAggregatorFactory that
                && getName().equals(that.getName())
                && fieldName.equals(that.fieldName);
    }

    @Override
    public int hashCode() {
        return Objects.hash(getName(), fieldName);
    }

    @Override
    public String toString() {
        return "meterFleet{name=" + getName() + ", fieldName=" + fieldName + "}";
    }
}
