package org.gridtally.druid.post;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.apache.druid.query.aggregation.PostAggregator;
import org.apache.druid.query.cache.CacheKeyBuilder;
import org.apache.druid.segment.column.ColumnType;
import org.gridtally.core.slots.SlotCount;
import org.gridtally.core.slots.SlotState;

/** {@code meterSlotCount}: how many distinct slots were received. */
public final class MeterSlotCountPostAggregator extends SlotsPostAggregator {
    /** Name in JSON. */
    public static final String TYPE_NAME = "meterSlotCount";

    @JsonCreator
    public MeterSlotCountPostAggregator(
            @JsonProperty("name") String name, @JsonProperty("field") PostAggregator field) {
        super(name, field, TYPE_NAME);
    }

    @Override
    Number of(SlotState slots) {
        return SlotCount.of(slots);
    }

    @Override
    ColumnType resultType() {
        return ColumnType.LONG;
    }

    @Override
    SlotsPostAggregator withField(PostAggregator newField) {
        return new MeterSlotCountPostAggregator(getName(), newField);
    }

    @Override
    CacheKeyBuilder appendTo(CacheKeyBuilder key) {
        return key;
    }
}
