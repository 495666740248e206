package org.gridtally.servers.druid;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Which classes does each service have for itself?
 *
 * <p>Druid and Guice's servlet part keep state in static fields, which services in one JVM would mix up. So every
 * service defines these packages anew. The libraries below them keep none and are shared: five copies would cost a
 * hundred megabytes and seconds of every start.
 */
final class IsolatedClasses extends URLClassLoader {

    private static final List<String> PACKAGES = List.of(
            "org.gridtally.servers.druid.inside.",
            "org.apache.druid.",
            "com.google.inject.servlet.",
            "com.sun.jersey.guice.",
            // Compiles code that refers to Druid's classes, so it must see the same ones.
            "org.apache.calcite.");

    static {
        registerAsParallelCapable();
    }

    IsolatedClasses(String service) {
        super(service, classPath(), IsolatedClasses.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (PACKAGES.stream().noneMatch(name::startsWith)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : findClass(name);
        }
    }

    private static URL[] classPath() {
        String[] entries = System.getProperty("java.class.path").split(java.io.File.pathSeparator);
        return Arrays.stream(entries).map(IsolatedClasses::url).toArray(URL[]::new);
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
