package org.gridtally.druid.post;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;
import org.apache.druid.query.aggregation.PostAggregator;
import org.apache.druid.query.cache.CacheKeyBuilder;
import org.apache.druid.segment.column.ColumnType;
import org.gridtally.core.Micros;
import org.gridtally.core.Quality;
import org.gridtally.core.slots.SlotCount;
import org.gridtally.core.slots.SlotState;
import org.gridtally.core.slots.Usage;
import org.jspecify.annotations.Nullable;

/** {@code meterUsage}: the sum of the received canonical slots in the unit of the readings; null when there is none. */
public final class MeterUsagePostAggregator extends SlotsPostAggregator {
    /** Name in JSON. */
    public static final String TYPE_NAME = "meterUsage";

    private final Quality minQuality;

    /** @param minQuality slots of lower quality are left out; null for none */
    @JsonCreator
    public MeterUsagePostAggregator(
            @JsonProperty("name") String name,
            @JsonProperty("field") PostAggregator field,
            @JsonProperty("minQuality") @Nullable Quality minQuality) {
        super(name, field, TYPE_NAME);
        this.minQuality = Objects.requireNonNullElse(minQuality, Quality.UNKNOWN);
    }

    @JsonProperty
    public Quality getMinQuality() {
        return minQuality;
    }

    @Override
    @Nullable
    Number of(SlotState slots) {
        long micros = Usage.of(slots, minQuality);
        return micros == 0 && SlotCount.of(slots) == 0 ? null : (Number) Micros.toDouble(micros);
    }

    @Override
    ColumnType resultType() {
        return ColumnType.DOUBLE;
    }

    @Override
    SlotsPostAggregator withField(PostAggregator newField) {
        return new MeterUsagePostAggregator(getName(), newField, minQuality);
    }

    @Override
    CacheKeyBuilder appendTo(CacheKeyBuilder key) {
        return key.appendString(minQuality.name());
    }
}
