package org.gridtally.servers.druid;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * What did the starting process ask for? A properties file: gridtally.dir, gridtally.port.SERVICE
 * for each service and for zookeeper and derby; keys beginning with {@code druid.} go to all services, and keys
 * beginning with {@code SERVICE/druid.} to one.
 */
final class Settings {

    private final Properties all;

    private Settings(Properties all) {
        this.all = all;
    }

    static Settings read(Path file) throws IOException {
        Properties all = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            all.load(reader);
        }
        return new Settings(all);
    }

    Path dir() {
        return Path.of(required("gridtally.dir"));
    }

    int port(Role role) {
        return port(role.serviceName());
    }

    int port(String name) {
        return Integer.parseInt(required("gridtally.port." + name));
    }

    /** Lays what was asked for one service over its defaults. */
    void layOver(Properties defaults, Role role) {
        String own = role.serviceName() + "/";
        copy("druid.", "druid.", defaults);
        copy(own, "", defaults);
    }

    private void copy(String prefix, String newPrefix, Properties target) {
        for (String name : all.stringPropertyNames()) {
            if (name.startsWith(prefix)) {
                target.setProperty(newPrefix + name.substring(prefix.length()), required(name));
            }
        }
    }

    private String required(String key) {
        String value = all.getProperty(key);
        if (value == null) {
            throw new IllegalArgumentException("the settings lack " + key);
        }
        return value;
    }
}
