package org.gridtally.druid.profile;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.apache.druid.query.aggregation.AggregatorFactory;
import org.apache.druid.query.cache.CacheKeyBuilder;
import org.apache.druid.segment.ColumnSelectorFactory;
import org.gridtally.core.profile.WeekProfile;
import org.gridtally.druid.state.CacheIds;
import org.gridtally.druid.state.CellInput;
import org.gridtally.druid.state.ObjectInput;
import org.gridtally.druid.state.StateAggregatorFactory;
import org.jspecify.annotations.Nullable;

/**
 * {@code meterProfile}: what is usual at each hour of the local week, from a column of {@code meterSlots} or from a
 * column of {@code meterProfile}.
 *
 * <p>Additive, not idempotent: a reading counts as often as there are rows that hold it. So the rows of each meter are
 * merged first, by a GROUP BY usage point inside. Each received reading of each channel counts.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class MeterProfileAggregatorFactory extends StateAggregatorFactory<WeekProfile, ProfileCell> {
    private static final int HEAP_PER_CELL = 100;

    private final String fieldName;
    private final @Nullable ZoneId zone;

    /**
     * As in JSON.
     *
     * @param fieldName the column of slots or of profiles
     * @param zone whose clocks count, such as {@code Europe/Berlin}; null only for a column of profiles, which have one
     */
    @JsonCreator
    public MeterProfileAggregatorFactory(
            @JsonProperty("name") @Nullable String name,
            @JsonProperty("fieldName") @Nullable String fieldName,
            @JsonProperty("zone") @Nullable String zone) {
        super(ProfileKind.INSTANCE, name);
        this.fieldName = Objects.requireNonNull(
                fieldName,
                "meterProfile '" + name + "': property fieldName: expected a column of meterSlots or of meterProfile,"
                        + " found none");
        this.zone = zone == null ? null : zone(name, zone);
    }

    private static ZoneId zone(@Nullable String name, String zone) {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "meterProfile '" + name + "': property zone: expected a time zone such as Europe/Berlin, found '"
                            + zone + "'",
                    e);
        }
    }

    @Override
    protected ProfileCell newCell() {
        return new ProfileCell(zone);
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
    protected ObjectInput<ProfileCell> objects() {
        return new ProfileInput(zone);
    }

    @Override
    protected CellInput<ProfileCell> rows(ColumnSelectorFactory columns) {
        throw new IllegalStateException("meterProfile reads one column");
    }

    @Override
    public AggregatorFactory getCombiningFactory() {
        return new MeterProfileAggregatorFactory(getName(), getName(), getZone());
    }

    @Override
    public AggregatorFactory withName(String newName) {
        return new MeterProfileAggregatorFactory(newName, fieldName, getZone());
    }

    /** The column of slots or of profiles. */
    @JsonProperty
    public String getFieldName() {
        return fieldName;
    }

    /** Whose clocks count; null for that of the profiles. */
    @JsonProperty
    public @Nullable String getZone() {
        return zone == null ? null : zone.getId();
    }

    @Override
    public List<String> requiredFields() {
        return List.of(fieldName);
    }

    @Override
    public int guessAggregatorHeapFootprint(long rows) {
        return HEAP_PER_CELL + ProfileCell.HEAP;
    }

    @Override
    public byte[] getCacheKey() {
        CacheKeyBuilder key = CacheIds.aggregator(getClass()).appendString(fieldName);
        return zone == null ? key.build() : key.appendString(zone.getId()).build();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MeterProfileAggregatorFactory that
                && getName().equals(that.getName())
                && fieldName.equals(that.fieldName)
                && Objects.equals(zone, that.zone);
    }

    @Override
    public int hashCode() {
        return Objects.hash(getName(), fieldName, zone);
    }

    @Override
    public String toString() {
        return "meterProfile{name=" + getName() + ", fieldName=" + fieldName + (zone == null ? "" : ", zone=" + zone)
                + "}";
    }
}
