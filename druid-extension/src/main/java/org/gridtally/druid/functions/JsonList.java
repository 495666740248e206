package org.gridtally.druid.functions;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** A list of objects as JSON text, which SQL takes apart with PARSE_JSON and BI tools show as it is. */
final class JsonList {
    private final ArrayNode list = JsonNodeFactory.instance.arrayNode();

    /** The next object. */
    Entry add() {
        return new Entry(list.addObject());
    }

    @Override
    public String toString() {
        return list.toString();
    }

    /** An object of the list. */
    record Entry(ObjectNode node) {
        /** An instant as ISO 8601 in UTC. */
        Entry time(long millis) {
            node.put("time", Instant.ofEpochMilli(millis).toString());
            return this;
        }

        /** A number, null for NaN. */
        Entry put(String name, double value) {
            node.put(name, Double.isNaN(value) ? null : (Double) value);
            return this;
        }

        Entry put(String name, long value) {
            node.put(name, value);
            return this;
        }

        Entry put(String name, String value) {
            node.put(name, value);
            return this;
        }
    }
}
