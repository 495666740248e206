package org.gridtally.servers.elasticsearch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** How does a node find its HTTP server? As a folder of jars with a descriptor, as an installed Elasticsearch has it. */
final class HttpModule {

    private static final String NAME = "transport-netty4";
    private static final String DESCRIPTOR = "plugin-descriptor.properties";

    private HttpModule() {}

    static void install(Path built, Path modules) throws IOException {
        Path module = Files.createDirectories(modules.resolve(NAME));
        try (Stream<Path> jars = Files.list(built)) {
            for (Path jar : jars.toList()) {
                Path name = jar.getFileName();
                Files.copy(jar, module.resolve(name), StandardCopyOption.REPLACE_EXISTING);
                if (name.toString().startsWith(NAME)) {
                    describe(jar, module.resolve(DESCRIPTOR));
                }
            }
        }
    }

    /** The jar's own descriptor without its module's name: a node on a class path has no module layer to load it in. */
    private static void describe(Path jar, Path descriptor) throws IOException {
        Properties properties = new Properties();
        try (JarFile file = new JarFile(jar.toFile());
                InputStream stream =
                        file.getInputStream(new ZipEntry("META-INF/es-plugins/" + NAME + "/" + DESCRIPTOR))) {
            properties.load(stream);
        }
        properties.remove("modulename");
        try (var writer = Files.newBufferedWriter(descriptor)) {
            properties.store(writer, null);
        }
    }
}
