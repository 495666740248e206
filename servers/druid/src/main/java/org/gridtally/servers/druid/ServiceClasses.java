package org.gridtally.servers.druid;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Where does each service load its classes from? From a loader of its own: Druid keeps its servlet filter in a static field. */
final class ServiceClasses {

    private final List<URL> urls = new ArrayList<>();

    ServiceClasses(String classPath) {
        for (String entry : classPath.split(File.pathSeparator)) {
            urls.add(url(Path.of(entry)));
        }
    }

    ClassLoader newLoader(String name) {
        return new URLClassLoader(name, urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
