package org.gridtally.druid;

import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.google.inject.Binder;
import com.google.inject.multibindings.Multibinder;
import java.util.List;
import org.apache.druid.initialization.DruidModule;
import org.apache.druid.segment.serde.ComplexMetrics;
import org.apache.druid.sql.calcite.aggregation.SqlAggregator;
import org.apache.druid.sql.guice.SqlBindings;
import org.gridtally.core.coincident.FleetLoad;
import org.gridtally.core.outage.OutageState;
import org.gridtally.core.profile.WeekProfile;
import org.gridtally.core.slots.SlotState;
import org.gridtally.druid.avro.MeterAvroInputFormat;
import org.gridtally.druid.fleet.FleetKind;
import org.gridtally.druid.fleet.MeterFleetAggregatorFactory;
import org.gridtally.druid.functions.FunctionCatalogue;
import org.gridtally.druid.functions.MeterFunctionPostAggregator;
import org.gridtally.druid.outages.MeterOutagesAggregatorFactory;
import org.gridtally.druid.outages.OutagesKind;
import org.gridtally.druid.profile.MeterProfileAggregatorFactory;
import org.gridtally.druid.profile.ProfileKind;
import org.gridtally.druid.slots.MeterSlotsAggregatorFactory;
import org.gridtally.druid.slots.SlotsKind;
import org.gridtally.druid.sql.MeterFleetSql;
import org.gridtally.druid.sql.MeterFunctionSql;
import org.gridtally.druid.sql.MeterOutagesSql;
import org.gridtally.druid.sql.MeterProfileSql;
import org.gridtally.druid.sql.MeterSlotsSql;
import org.gridtally.druid.state.StateJsonSerializer;
import org.gridtally.druid.state.StateKind;
import org.gridtally.druid.state.StateSerde;

/** What Druid gets from this extension: its complex types, what is computed over them, and meter_avro. */
public final class GridtallyDruidModule implements DruidModule {
    /** Refuses to load into a Druid of another line than this extension was built for. */
    public GridtallyDruidModule() {
        DruidLine.requireSupported(DruidModule.class.getPackage().getImplementationVersion());
    }

    @Override
    public void configure(Binder binder) {
        registerSerde();
        SqlBindings.addAggregator(binder, MeterSlotsSql.class);
        SqlBindings.addAggregator(binder, MeterFleetSql.class);
        SqlBindings.addAggregator(binder, MeterProfileSql.class);
        SqlBindings.addAggregator(binder, MeterOutagesSql.class);
        Multibinder<SqlAggregator> functions = Multibinder.newSetBinder(binder, SqlAggregator.class);
        FunctionCatalogue.all().forEach(function -> functions.addBinding().toInstance(new MeterFunctionSql(function)));
    }

    @Override
    public List<? extends Module> getJacksonModules() {
        SimpleModule module = new SimpleModule("Gridtally")
                .registerSubtypes(
                        new NamedType(MeterSlotsAggregatorFactory.class, SlotsKind.INSTANCE.typeName()),
                        new NamedType(MeterFleetAggregatorFactory.class, FleetKind.INSTANCE.typeName()),
                        new NamedType(MeterProfileAggregatorFactory.class, ProfileKind.INSTANCE.typeName()),
                        new NamedType(MeterOutagesAggregatorFactory.class, OutagesKind.INSTANCE.typeName()),
                        new NamedType(MeterFunctionPostAggregator.class, MeterFunctionPostAggregator.TYPE_NAME),
                        new NamedType(MeterAvroInputFormat.class, MeterAvroInputFormat.TYPE_NAME))
                .addSerializer(SlotState.class, new StateJsonSerializer<>(SlotsKind.INSTANCE))
                .addSerializer(FleetLoad.class, new StateJsonSerializer<>(FleetKind.INSTANCE))
                .addSerializer(WeekProfile.class, new StateJsonSerializer<>(ProfileKind.INSTANCE))
                .addSerializer(OutageState.class, new StateJsonSerializer<>(OutagesKind.INSTANCE));
        return List.of(module);
    }

    /** Makes the complex types known; for tests without Guice. */
    public static void registerSerde() {
        List<StateKind<?>> kinds =
                List.of(SlotsKind.INSTANCE, FleetKind.INSTANCE, ProfileKind.INSTANCE, OutagesKind.INSTANCE);
        for (StateKind<?> kind : kinds) {
            ComplexMetrics.registerSerde(kind.typeName(), new StateSerde<>(kind));
        }
    }
}
