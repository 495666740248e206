package org.gridtally.testkit;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.gridtally.servers.ProjectLayout;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Which servers run for this JVM's tests? Started when first asked for; JUnit closes them with the root of its store. */
final class SharedServers implements ParameterResolver {

    private static final Namespace SPACE = Namespace.create(SharedServers.class);
    private static final Set<Class<?>> KINDS =
            Set.of(TestKafka.class, TestRegistry.class, TestConnect.class, TestDruid.class, SharedStores.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> kind = parameter.getParameter().getType();
        return KINDS.contains(kind) || StoreKinds.ALL.containsKey(kind);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> kind = parameter.getParameter().getType();
        if (kind == SharedStores.class) {
            return stores(context);
        }
        if (StoreKinds.ALL.containsKey(kind)) {
            return store(context, kind);
        }
        Map<Class<?>, Supplier<TestServer>> servers = Map.of(
                TestKafka.class, () -> kafka(context),
                TestRegistry.class, () -> registry(context),
                TestConnect.class, () -> connect(context),
                TestDruid.class, () -> druid(context));
        Supplier<TestServer> server = servers.get(kind);
        if (server == null) {
            throw new IllegalArgumentException("no server is a " + kind.getName());
        }
        return server.get();
    }

    private static SharedStores stores(ExtensionContext context) {
        return new SharedStores() {
            @Override
            public <S extends TestStore> S obtain(Class<S> kind) {
                return kind.cast(store(context, kind));
            }
        };
    }

    private static TestStore store(ExtensionContext context, Class<?> kind) {
        Supplier<? extends TestStore> store = StoreKinds.ALL.get(kind);
        if (store == null) {
            throw new IllegalArgumentException("no store is a " + kind.getName());
        }
        return shared(context, kind.getSimpleName(), TestStore.class, store::get);
    }

    private static TestKafka kafka(ExtensionContext context) {
        return shared(context, "kafka", TestKafka.class, TestKafka::obtain);
    }

    private static TestRegistry registry(ExtensionContext context) {
        return shared(context, "registry", TestRegistry.class, TestRegistry::obtain);
    }

    private static TestConnect connect(ExtensionContext context) {
        List<Path> plugins = paths(asked(context).plugins());
        return shared(
                context,
                "connect" + plugins,
                TestConnect.class,
                () -> TestConnect.obtain(kafka(context), registry(context), plugins));
    }

    private static TestDruid druid(ExtensionContext context) {
        List<Path> extensions = paths(asked(context).extensions());
        return shared(context, "druid" + extensions, TestDruid.class, () -> TestDruid.obtain(extensions));
    }

    private static <T extends TestServer> T shared(
            ExtensionContext context, String key, Class<T> type, Supplier<T> server) {
        return context.getRoot().getStore(SPACE).getOrComputeIfAbsent(key, unused -> server.get(), type);
    }

    private static WithServers asked(ExtensionContext context) {
        return context.getRequiredTestClass().getAnnotation(WithServers.class);
    }

    private static List<Path> paths(String[] fromRoot) {
        if (fromRoot.length == 0) {
            return List.of();
        }
        Path root = ProjectLayout.find().root();
        return Arrays.stream(fromRoot).map(root::resolve).toList();
    }
}
