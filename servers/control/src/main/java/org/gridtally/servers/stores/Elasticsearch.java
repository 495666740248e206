package org.gridtally.servers.stores;

import java.nio.file.Path;
import java.util.List;
import org.gridtally.servers.FreePorts;
import org.gridtally.servers.ProjectLayout;

/** An Elasticsearch node: its core with HTTP, without the modules of its distribution (scripts, data stream administration, ILM). */
public final class Elasticsearch extends JavaStore {

    private final int transportPort = FreePorts.next();

    public Elasticsearch(ProjectLayout layout, Path dir) {
        super(layout, dir, "elasticsearch", "ElasticsearchMain");
    }

    @Override
    List<String> flags() {
        return List.of("-Xmx256m", "-XX:MaxDirectMemorySize=64m");
    }

    @Override
    List<String> furtherArguments() {
        return List.of(
                Integer.toString(transportPort),
                built("modules/transport-netty4").toString());
    }
}
