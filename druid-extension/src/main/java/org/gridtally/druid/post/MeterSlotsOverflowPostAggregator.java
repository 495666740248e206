package org.gridtally.druid.post;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.apache.druid.query.aggregation.PostAggregator;
import org.apache.druid.query.cache.CacheKeyBuilder;
import org.apache.druid.segment.column.ColumnType;
import org.gridtally.core.slots.SlotState;

/** {@code meterSlotsOverflow}: 1 when the state has no answer because more slots came than it may hold, else 0. */
public final class MeterSlotsOverflowPostAggregator extends SlotsPostAggregator {
    /** Name in JSON. */
    public static final String TYPE_NAME = "meterSlotsOverflow";

    @JsonCreator
    public MeterSlotsOverflowPostAggregator(
            @JsonProperty("name") String name, @JsonProperty("field") PostAggregator field) {
        super(name, field, TYPE_NAME);
    }

    @Override
    Number of(SlotState slots) {
        return slots.overflowed() ? 1L : 0L;
    }

    @Override
    ColumnType resultType() {
        return ColumnType.LONG;
    }

    @Override
    SlotsPostAggregator withField(PostAggregator newField) {
        return new MeterSlotsOverflowPostAggregator(getName(), newField);
    }

    @Override
    CacheKeyBuilder appendTo(CacheKeyBuilder key) {
        return key;
    }
}
