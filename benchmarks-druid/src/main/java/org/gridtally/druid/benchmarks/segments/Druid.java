package org.gridtally.druid.benchmarks.segments;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.InjectableValues;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.druid.jackson.DefaultObjectMapper;
import org.apache.druid.math.expr.ExprMacroTable;
import org.apache.druid.query.aggregation.AggregatorFactory;
import org.apache.druid.query.aggregation.PostAggregator;
import org.apache.druid.query.expression.TimestampFloorExprMacro;
import org.apache.druid.segment.IndexIO;
import org.apache.druid.segment.IndexMergerV9;
import org.apache.druid.segment.column.ColumnConfig;
import org.apache.druid.segment.writeout.OffHeapMemorySegmentWriteOutMediumFactory;
import org.gridtally.druid.GridtallyDruidModule;

/** Druid's parts as they are with the extension loaded, but without servers. Aggregators are named as in queries, by JSON. */
public final class Druid {
    /** The expression functions that queries here use. */
    public static final ExprMacroTable MACROS = new ExprMacroTable(List.of(new TimestampFloorExprMacro()));

    private static final ObjectMapper JSON = json();

    private Druid() {}

    /** Druid's mapper, which knows the extension's types. */
    public static ObjectMapper mapper() {
        return JSON;
    }

    /** An aggregator by its JSON; single quotes stand for double ones. */
    public static AggregatorFactory aggregator(String json) {
        return read(json, AggregatorFactory.class);
    }

    /** The answer of one of the extension's functions over the state of an aggregator. */
    public static PostAggregator function(String function, String aggregator, String arguments) {
        return postAggregator("{'type':'meterFunction','name':'%s','function':'%s','arguments':%s,"
                .formatted(function, function, arguments)
                .concat("'field':{'type':'fieldAccess','fieldName':'%s'}}".formatted(aggregator)));
    }

    /** A post-aggregator by its JSON; single quotes stand for double ones. */
    public static PostAggregator postAggregator(String json) {
        return read(json, PostAggregator.class);
    }

    static IndexIO indexIo() {
        return new IndexIO(JSON, new ColumnConfig() {});
    }

    static IndexMergerV9 merger() {
        return new IndexMergerV9(JSON, indexIo(), OffHeapMemorySegmentWriteOutMediumFactory.instance());
    }

    /** Anything that Druid reads from JSON; single quotes stand for double ones. */
    public static <T> T read(String json, Class<T> type) {
        try {
            return JSON.readValue(json.replace('\'', '"'), type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(json, e);
        }
    }

    private static ObjectMapper json() {
        GridtallyDruidModule.registerSerde();
        ObjectMapper json = new DefaultObjectMapper();
        json.registerModules(new GridtallyDruidModule().getJacksonModules());
        json.setInjectableValues(new InjectableValues.Std().addValue(ExprMacroTable.class, MACROS));
        return json;
    }
}
