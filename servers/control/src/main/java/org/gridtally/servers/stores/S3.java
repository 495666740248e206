package org.gridtally.servers.stores;

import java.nio.file.Path;
import java.util.List;
import org.gridtally.servers.ProjectLayout;

/** An S3 that keeps its buckets in a folder and refuses requests that are not signed with its keys. */
public final class S3 extends JavaStore {

    public static final String ACCESS_KEY = "gridtally";
    public static final String SECRET_KEY = "gridtally-test-secret";

    public S3(ProjectLayout layout, Path dir) {
        super(layout, dir, "s3", "S3Main");
    }

    @Override
    List<String> flags() {
        return List.of("-Xmx96m");
    }

    @Override
    List<String> furtherArguments() {
        return List.of(ACCESS_KEY, SECRET_KEY);
    }
}
