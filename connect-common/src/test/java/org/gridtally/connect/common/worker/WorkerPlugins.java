package org.gridtally.connect.common.worker;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridtally.servers.ProjectLayout;

/** The plugin discovery of a real worker, on the worker's own class path, for a plugin path of the test's choice. */
final class WorkerPlugins {
    private WorkerPlugins() {}

    /** Class names of the connectors of a kind, source or sink, that a worker finds; fails where the worker would. */
    static Set<String> connectors(String kind, Path pluginPath, String discovery) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader worker = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
            thread.setContextClassLoader(worker);
            Class<?> plugins = worker.loadClass("org.apache.kafka.connect.runtime.isolation.Plugins");
            Object found = plugins.getConstructor(Map.class)
                    .newInstance(Map.of("plugin.path", pluginPath.toString(), "plugin.discovery", discovery));
            Class<?> description = worker.loadClass("org.apache.kafka.connect.runtime.isolation.PluginDesc");
            var className = description.getMethod("className");
            Collection<?> connectors =
                    (Collection<?>) plugins.getMethod(kind + "Connectors").invoke(found);
            return connectors.stream()
                    .map(connector -> call(className, connector))
                    .collect(Collectors.toSet());
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static String call(java.lang.reflect.Method method, Object target) {
        try {
            return (String) method.invoke(target);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static URL[] classPath() throws Exception {
        String[] paths = ProjectLayout.find().classPath("servers/kafka").split(File.pathSeparator);
        URL[] urls = new URL[paths.length];
        for (int i = 0; i < paths.length; i++) {
            urls[i] = Path.of(paths[i]).toUri().toURL();
        }
        return urls;
    }
}
