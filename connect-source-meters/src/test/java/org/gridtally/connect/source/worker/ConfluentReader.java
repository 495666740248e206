package org.gridtally.connect.source.worker;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Confluent's own deserializer and registry client, with a class path of their own: they bring another Avro and another
 * Kafka client than the rest of the tests.
 */
final class ConfluentReader implements AutoCloseable {
    private static final Path JARS = Path.of("target", "interop");

    private final URLClassLoader classes;
    private final Object deserializer;

    ConfluentReader(String registryUrl) throws Exception {
        classes = new URLClassLoader(jars(), ClassLoader.getPlatformClassLoader());
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(classes);
        try {
            Class<?> type = classes.loadClass("io.confluent.kafka.serializers.KafkaAvroDeserializer");
            deserializer = type.getConstructor().newInstance();
            Method configure = type.getMethod("configure", Map.class, boolean.class);
            configure.invoke(deserializer, Map.of("schema.registry.url", registryUrl), false);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static URL[] jars() throws IOException {
        try (Stream<Path> files = Files.list(JARS)) {
            List<Path> jars =
                    files.filter(file -> file.toString().endsWith(".jar")).toList();
            URL[] urls = new URL[jars.size()];
            for (int i = 0; i < urls.length; i++) {
                urls[i] = jars.get(i).toUri().toURL();
            }
            return urls;
        }
    }

    /** The fields of a record, each as text. */
    Map<String, Object> read(String topic, byte[] value) throws Exception {
        Method deserialize = deserializer.getClass().getMethod("deserialize", String.class, byte[].class);
        Object record = deserialize.invoke(deserializer, topic, value);
        Class<?> type = classes.loadClass("org.apache.avro.generic.GenericRecord");
        Object schema = type.getMethod("getSchema").invoke(record);
        Method get = type.getMethod("get", String.class);
        Method fieldsOf = classes.loadClass("org.apache.avro.Schema").getMethod("getFields");
        Map<String, Object> fields = new LinkedHashMap<>();
        for (Object field : (List<?>) fieldsOf.invoke(schema)) {
            String name = (String) field.getClass().getMethod("name").invoke(field);
            fields.put(name, String.valueOf(get.invoke(record, name)));
        }
        return fields;
    }

    @Override
    public void close() throws IOException {
        classes.close();
    }
}
