package org.gridtally.servers.stores;

import java.nio.file.Path;
import java.util.List;
import org.gridtally.servers.ProjectLayout;

/** A QuestDB: line protocol and SQL over HTTP. */
public final class QuestDb extends JavaStore {

    public QuestDb(ProjectLayout layout, Path dir) {
        super(layout, dir, "questdb", "QuestDbMain");
    }

    @Override
    List<String> flags() {
        return List.of("-Xmx256m", "--add-exports=java.base/jdk.internal.math=ALL-UNNAMED");
    }
}
