package org.gridtally.servers.stores;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gridtally.servers.ProjectLayout;

/** An S3 that keeps its buckets in a folder and refuses requests that are not signed with its keys. */
public final class S3 extends JavaStore {

    public static final String ACCESS_KEY = "gridtally";
    public static final String SECRET_KEY = "gridtally-test-secret";

    private final List<String> buckets;

    public S3(ProjectLayout layout, Path dir) {
        super(layout, dir, "s3", "S3Main");
        buckets = List.of();
    }

    /** @param buckets made before it starts, unless they are there */
    public S3(ProjectLayout layout, Path dir, int port, List<String> buckets) {
        super(layout, dir, port, "s3", "S3Main");
        this.buckets = List.copyOf(buckets);
    }

    /** Its endpoint; buckets are part of the path. */
    public String url() {
        return "http://" + hostAndPort();
    }

    @Override
    List<String> flags() {
        return List.of("-Xmx96m");
    }

    @Override
    List<String> furtherArguments() {
        return Stream.concat(Stream.of(ACCESS_KEY, SECRET_KEY), buckets.stream())
                .toList();
    }
}
