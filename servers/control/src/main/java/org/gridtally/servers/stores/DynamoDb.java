package org.gridtally.servers.stores;

import java.nio.file.Path;
import java.util.List;
import org.gridtally.servers.ProjectLayout;

/** A DynamoDB Local: the same tables whatever region and access key a client names. */
public final class DynamoDb extends JavaStore {

    public DynamoDb(ProjectLayout layout, Path dir) {
        super(layout, dir, "dynamodb", "DynamoDbMain");
    }

    @Override
    List<String> flags() {
        return List.of("-Xmx256m");
    }
}
