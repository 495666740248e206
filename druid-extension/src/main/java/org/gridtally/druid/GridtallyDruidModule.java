package org.gridtally.druid;

import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.google.inject.Binder;
import java.util.List;
import org.apache.druid.initialization.DruidModule;
import org.apache.druid.segment.serde.ComplexMetrics;
import org.apache.druid.sql.guice.SqlBindings;
import org.gridtally.core.slots.SlotState;
import org.gridtally.druid.avro.MeterAvroInputFormat;
import org.gridtally.druid.post.MeterCompletenessPostAggregator;
import org.gridtally.druid.post.MeterSlotCountPostAggregator;
import org.gridtally.druid.post.MeterSlotsOverflowPostAggregator;
import org.gridtally.druid.post.MeterUsagePostAggregator;
import org.gridtally.druid.post.RegisterDeltaPostAggregator;
import org.gridtally.druid.slots.MeterSlotsAggregatorFactory;
import org.gridtally.druid.slots.MeterSlotsComplexMetricSerde;
import org.gridtally.druid.slots.SlotStateJsonSerializer;
import org.gridtally.druid.sql.MeterCompletenessSql;
import org.gridtally.druid.sql.MeterSlotCountSql;
import org.gridtally.druid.sql.MeterSlotsOverflowSql;
import org.gridtally.druid.sql.MeterSlotsSql;
import org.gridtally.druid.sql.MeterUsageSql;
import org.gridtally.druid.sql.RegisterDeltaSql;

/** What Druid gets from this extension: the complex type meterSlots, what is computed over it, and meter_avro. */
public final class GridtallyDruidModule implements DruidModule {
    /** Refuses to load into a Druid of another line than this extension was built for. */
    public GridtallyDruidModule() {
        DruidLine.requireSupported(DruidModule.class.getPackage().getImplementationVersion());
    }

    @Override
    public void configure(Binder binder) {
        registerSerde();
        SqlBindings.addAggregator(binder, MeterSlotsSql.class);
        SqlBindings.addAggregator(binder, MeterUsageSql.class);
        SqlBindings.addAggregator(binder, MeterSlotCountSql.class);
        SqlBindings.addAggregator(binder, MeterCompletenessSql.class);
        SqlBindings.addAggregator(binder, RegisterDeltaSql.class);
        SqlBindings.addAggregator(binder, MeterSlotsOverflowSql.class);
    }

    @Override
    public List<? extends Module> getJacksonModules() {
        SimpleModule module = new SimpleModule("Gridtally")
                .registerSubtypes(
                        new NamedType(MeterSlotsAggregatorFactory.class, MeterSlotsAggregatorFactory.TYPE_NAME),
                        new NamedType(MeterUsagePostAggregator.class, MeterUsagePostAggregator.TYPE_NAME),
                        new NamedType(MeterSlotCountPostAggregator.class, MeterSlotCountPostAggregator.TYPE_NAME),
                        new NamedType(MeterCompletenessPostAggregator.class, MeterCompletenessPostAggregator.TYPE_NAME),
                        new NamedType(RegisterDeltaPostAggregator.class, RegisterDeltaPostAggregator.TYPE_NAME),
                        new NamedType(
                                MeterSlotsOverflowPostAggregator.class, MeterSlotsOverflowPostAggregator.TYPE_NAME),
                        new NamedType(MeterAvroInputFormat.class, MeterAvroInputFormat.TYPE_NAME))
                .addSerializer(SlotState.class, new SlotStateJsonSerializer());
        return List.of(module);
    }

    /** Makes the complex type known; for tests without Guice. */
    public static void registerSerde() {
        ComplexMetrics.registerSerde(MeterSlotsAggregatorFactory.TYPE_NAME, new MeterSlotsComplexMetricSerde());
    }
}
