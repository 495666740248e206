package org.gridtally.servers.s3;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.gaul.s3proxy.Main;

/** One S3 on a folder in this JVM, until the JVM is told to stop. */
public final class S3Main {

    private S3Main() {}

    /** The arguments are the directory of its state, the port, the access key, the secret key, and names of buckets. */
    public static void main(String[] args) throws Exception {
        Path dir = Path.of(args[0]);
        Path buckets = Files.createDirectories(dir.resolve("buckets"));
        for (String bucket : List.of(args).subList(4, args.length)) {
            Files.createDirectories(buckets.resolve(bucket));
        }
        Path file = write(dir.resolve("s3proxy.properties"), settings(buckets, args[1], args[2], args[3]));
        Main.main(new String[] {"--properties", file.toString()});
        System.out.println("READY " + args[1]);
        Thread.currentThread().join();
    }

    private static Map<String, String> settings(Path buckets, String port, String accessKey, String secretKey) {
        return Map.of(
                "s3proxy.endpoint",
                "http://127.0.0.1:" + port,
                "s3proxy.authorization",
                "aws-v2-or-v4",
                "s3proxy.identity",
                accessKey,
                "s3proxy.credential",
                secretKey,
                "jclouds.provider",
                "filesystem-nio2",
                "jclouds.identity",
                "folder",
                "jclouds.credential",
                "folder",
                "jclouds.filesystem.basedir",
                buckets.toString());
    }

    private static Path write(Path file, Map<String, String> settings) throws IOException {
        Properties properties = new Properties();
        properties.putAll(settings);
        try (Writer writer = Files.newBufferedWriter(file)) {
            properties.store(writer, null);
        }
        return file;
    }
}
