package org.gridtally.druid.tariff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The fields of a JSON object; what is missing, unknown or wrong is refused by its path, such as {@code rules[2].from}. */
final class JsonFields {
    private final JsonNode object;
    private final String path;

    private JsonFields(JsonNode object, String path, List<String> known) {
        this.object = object;
        this.path = path;
        if (!object.isObject()) {
            throw new TariffFormatException("an object with " + known + in(path), found(object));
        }
        object.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                throw new TariffFormatException("fields of " + known + in(path), "'" + name + "'");
            }
        });
    }

    /** The object that is the whole text. */
    static JsonFields of(JsonNode root, String... known) {
        return new JsonFields(root, "", List.of(known));
    }

    boolean has(String name) {
        return object.hasNonNull(name);
    }

    /** The object in a field; an empty one when it is left out. */
    JsonFields object(String name, String... known) {
        JsonNode value = has(name) ? object.get(name) : JsonNodeFactory.instance.objectNode();
        return new JsonFields(value, path(name), List.of(known));
    }

    /** The objects in a field; none when it is left out. */
    List<JsonFields> objects(String name, String... known) {
        List<JsonFields> objects = new ArrayList<>();
        for (JsonNode element : list(name)) {
            objects.add(new JsonFields(element, path(name) + "[" + objects.size() + "]", List.of(known)));
        }
        return objects;
    }

    /** The texts in a field, each parsed; none when it is left out. */
    <T> List<T> texts(String name, String expected, Function<String, T> parser) {
        List<T> parsed = new ArrayList<>();
        for (JsonNode element : list(name)) {
            parsed.add(parsed(element, path(name) + "[" + parsed.size() + "]", expected, parser));
        }
        return parsed;
    }

    /** The text in a field, which must be there, parsed. */
    <T> T text(String name, String expected, Function<String, T> parser) {
        return parsed(object.path(name), path(name), expected, parser);
    }

    /** The text in a field, which must be there and not blank. */
    String name(String name) {
        return text(name, "a name", JsonFields::requireNotBlank);
    }

    /** The text in a field that may be left out. */
    Optional<String> optionalOf(String name, List<String> choices) {
        return has(name)
                ? Optional.of(text(name, "one of " + choices, text -> requireIn(choices, text)))
                : Optional.empty();
    }

    /** True or false; false when it is left out. */
    boolean flag(String name) {
        JsonNode value = object.path(name);
        if (has(name) && !value.isBoolean()) {
            throw new TariffFormatException("true or false" + in(path(name)), found(value));
        }
        return value.asBoolean();
    }

    /** For a field whose value does not go with others. */
    TariffFormatException refused(String name, String expected) {
        return new TariffFormatException(expected + in(path(name)), found(object.path(name)));
    }

    private JsonNode list(String name) {
        JsonNode value = has(name) ? object.get(name) : JsonNodeFactory.instance.arrayNode();
        if (!value.isArray()) {
            throw new TariffFormatException("a list" + in(path(name)), found(value));
        }
        return value;
    }

    private static <T> T parsed(JsonNode value, String path, String expected, Function<String, T> parser) {
        if (value.isTextual()) {
            try {
                return parser.apply(value.textValue());
            } catch (DateTimeException | IllegalArgumentException e) {
                // Said below: it is a text, but not of that form.
            }
        }
        throw new TariffFormatException(expected + in(path), found(value));
    }

    private static String requireIn(List<String> choices, String text) {
        if (!choices.contains(text)) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    private static String requireNotBlank(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    private String path(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static String in(String path) {
        return path.isEmpty() ? "" : " in " + path;
    }

    private static String found(JsonNode value) {
        return value.isMissingNode() ? "nothing" : value.isTextual() ? "'" + value.textValue() + "'" : value.toString();
    }
}
