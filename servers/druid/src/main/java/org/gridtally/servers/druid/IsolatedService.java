package org.gridtally.servers.druid;

import java.util.Properties;
import java.util.concurrent.Callable;

/** One service inside its own class loader, seen from outside through types of the JDK only. */
final class IsolatedService implements AutoCloseable {

    private final String name;
    private final ClassLoader loader;
    private final AutoCloseable running;

    private IsolatedService(String name, ClassLoader loader, AutoCloseable running) {
        this.name = name;
        this.loader = loader;
        this.running = running;
    }

    /** Starts the class, which is a {@code Callable<AutoCloseable>} made from the service's name and properties. */
    static IsolatedService start(String className, String name, Properties properties) throws Exception {
        ClassLoader loader = new IsolatedClasses(name);
        Object starter = loader.loadClass(className)
                .getConstructor(String.class, Properties.class)
                .newInstance(name, properties);
        AutoCloseable running = within(loader, () -> (AutoCloseable) ((Callable<?>) starter).call());
        return new IsolatedService(name, loader, running);
    }

    @Override
    public void close() {
        try {
            within(loader, () -> {
                running.close();
                return name;
            });
        } catch (Exception failed) {
            System.err.println("stopping " + name + " failed: " + failed);
        }
    }

    /** Druid finds its extensions and its drivers through the thread's class loader. */
    private static <T> T within(ClassLoader loader, Callable<T> work) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return work.call();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
