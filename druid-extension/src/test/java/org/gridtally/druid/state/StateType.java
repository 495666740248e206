package org.gridtally.druid.state;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.druid.data.input.InputRow;
import org.apache.druid.data.input.MapBasedInputRow;
import org.apache.druid.jackson.DefaultObjectMapper;
import org.apache.druid.query.aggregation.Aggregator;
import org.apache.druid.query.aggregation.AggregatorFactory;
import org.gridtally.core.Quality;
import org.gridtally.core.slots.SlotState;
import org.gridtally.core.slots.SlotsBuilder;
import org.gridtally.druid.GridtallyDruidModule;
import org.jspecify.annotations.Nullable;

/**
 * A type of states that the module registers with Druid, seen through Druid's interfaces only.
 *
 * @param input the properties that make its aggregator read {@link #row}s
 */
record StateType(String name, Map<String, Object> input, Function<Random, Map<String, Object>> row) {
    private static final long START = 1_711_839_600_000L;
    private static final ObjectMapper JSON = new DefaultObjectMapper();

    static {
        new GridtallyDruidModule().getJacksonModules().forEach(JSON::registerModule);
    }

    private static final List<StateType> KNOWN = List.of(
            new StateType("meterSlots", Map.of(), StateType::reading),
            new StateType("meterFleet", Map.of("fieldName", "slots"), StateType::meter),
            new StateType("meterProfile", Map.of("fieldName", "slots", "zone", "Europe/Berlin"), StateType::meter),
            new StateType("meterOutages", Map.of("usagePoint", "point", "off", "off", "on", "on"), StateType::outage));

    /** Every registered one. */
    static Stream<StateType> all() {
        AnnotatedClass factories = JSON.getDeserializationConfig()
                .introspectClassAnnotations(AggregatorFactory.class)
                .getClassInfo();
        return JSON
                .getSubtypeResolver()
                .collectAndResolveSubtypesByClass(JSON.getDeserializationConfig(), factories)
                .stream()
                .filter(type -> StateAggregatorFactory.class.isAssignableFrom(type.getType()))
                .map(type -> KNOWN.stream()
                        .filter(known -> known.name.equals(type.getName()))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(
                                type.getName() + ": expected rows for it in StateType, found none")));
    }

    /** Reads rows. */
    StateAggregatorFactory<?, ?> overRows() {
        return factory(input);
    }

    /** Merges the states of the column {@code states}. */
    StateAggregatorFactory<?, ?> overStates() {
        return factory(Map.of("fieldName", "states"));
    }

    List<InputRow> rows(Random random, int count) {
        return Stream.generate(() -> row.apply(random))
                .limit(count)
                .<InputRow>map(fields -> new MapBasedInputRow(START, List.of(), fields))
                .toList();
    }

    @Nullable
    Object state(List<InputRow> rows) {
        Columns columns = new Columns();
        Aggregator aggregator = overRows().factorize(columns.selectors());
        for (InputRow next : rows) {
            columns.standOn(next);
            aggregator.aggregate();
        }
        return aggregator.get();
    }

    static byte[] bytes(Object state) {
        try {
            return Base64.getDecoder()
                    .decode(JSON.readTree(JSON.writeValueAsString(state)).textValue());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private StateAggregatorFactory<?, ?> factory(Map<String, Object> properties) {
        Map<String, Object> json = new HashMap<>(properties);
        json.put("type", name);
        json.put("name", "state");
        return (StateAggregatorFactory<?, ?>) JSON.convertValue(json, AggregatorFactory.class);
    }

    private static Map<String, Object> reading(Random random) {
        return Map.of(
                "series",
                "m" + random.nextInt(3) + "|active|s" + random.nextInt(2),
                "reading_time",
                START + random.nextInt(200) * 900_000L,
                "value_micros",
                random.nextInt(2_000) * 1_000_000L,
                "version",
                (long) random.nextInt(4),
                "quality",
                Quality.ofRank(random.nextInt(13)).name());
    }

    private static Map<String, Object> meter(Random random) {
        SlotsBuilder slots = new SlotsBuilder();
        for (int i = 1 + random.nextInt(20); i > 0; i--) {
            slots.add(
                    "m|active|s",
                    START + random.nextInt(200) * 900_000L,
                    random.nextInt(2_000) * 1_000_000L,
                    1,
                    Quality.VALID);
        }
        return Map.of("slots", random.nextInt(10) == 0 ? SlotState.EMPTY : slots.build());
    }

    private static Map<String, Object> outage(Random random) {
        long off = START + random.nextInt(100_000) * 1_000L;
        return Map.of("point", "m" + random.nextInt(5), "off", off, "on", off + 1 + random.nextInt(10_000_000));
    }

    @Override
    public String toString() {
        return name;
    }
}
