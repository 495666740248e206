package org.gridtally.quickstart.stores;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Properties;
import java.util.ServiceLoader;
import org.gridtally.servers.ProjectLayout;

/**
 * The JDBC driver among the jars that a module's build listed, in a class loader of its own: what only one option needs
 * is neither fetched nor loaded without it.
 */
final class ModuleDriver {
    private final ClassLoader loader;
    private final ServiceLoader<Driver> drivers;

    ModuleDriver(ProjectLayout layout, String module) {
        URL[] jars = Arrays.stream(layout.classPath(module).split(File.pathSeparator))
                .map(ModuleDriver::url)
                .toArray(URL[]::new);
        // Closed by the end of the launcher: connections may load classes as long as they are open.
        loader = new URLClassLoader(module, jars, ClassLoader.getPlatformClassLoader());
        drivers = ServiceLoader.load(Driver.class, loader);
    }

    /** Connects through the first driver that knows the URL; libraries that ask the thread find their classes, too. */
    synchronized Connection connect(String url, Properties properties) throws SQLException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return connectThere(url, properties);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private Connection connectThere(String url, Properties properties) throws SQLException {
        for (Driver driver : drivers) {
            if (driver.acceptsURL(url)) {
                return driver.connect(url, properties);
            }
        }
        throw new SQLException("no driver for " + url);
    }

    private static URL url(String path) {
        try {
            return Path.of(path).toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
