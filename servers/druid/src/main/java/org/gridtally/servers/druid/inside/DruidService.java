package org.gridtally.servers.druid.inside;

import com.google.inject.Injector;
import java.util.Properties;
import java.util.concurrent.Callable;
import org.apache.druid.guice.RuntimeInfoModule;
import org.apache.druid.guice.StartupInjectorBuilder;
import org.apache.druid.java.util.common.lifecycle.Lifecycle;

/** One Druid service, started as Druid's own command line does, but in a JVM that is not its own. */
public final class DruidService implements Callable<AutoCloseable> {

    private final String name;
    private final Properties properties;

    public DruidService(String name, Properties properties) {
        this.name = name;
        this.properties = properties;
    }

    @Override
    public AutoCloseable call() throws Exception {
        Injector startup = new StartupInjectorBuilder()
                .withExtensions()
                .withProperties(properties)
                .add(new RuntimeInfoModule())
                .build();
        CommandLine service = CommandLine.named(name);
        startup.injectMembers(service);
        Lifecycle lifecycle = service.injector().getInstance(Lifecycle.class);
        lifecycle.start();
        return lifecycle::stop;
    }
}
