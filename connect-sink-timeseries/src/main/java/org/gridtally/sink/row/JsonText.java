package org.gridtally.sink.row;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.connect.data.Field;

/** Writes a map as a JSON object with sorted names, so that one map is one text. */
final class JsonText {
    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonText() {}

    static Accessor of(Field field) {
        return (struct, sinkRecord) -> struct.get(field) instanceof Map<?, ?> map ? text(field, map) : null;
    }

    private static String text(Field field, Map<?, ?> map) {
        Map<String, Object> sorted = new TreeMap<>();
        map.forEach((name, value) -> sorted.put(String.valueOf(name), value));
        try {
            return JSON.writeValueAsString(sorted);
        } catch (JsonProcessingException e) {
            throw BadRowException.of(field.name(), "a map of plain values", e.getOriginalMessage());
        }
    }
}
