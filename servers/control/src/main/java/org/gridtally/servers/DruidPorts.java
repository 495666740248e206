package org.gridtally.servers;

import java.util.Map;

/** Where each part of the Druid cluster listens; 0 for a free port. */
public record DruidPorts(
        int router, int broker, int coordinator, int historical, int indexer, int zookeeper, int derby) {

    public static final DruidPorts FREE = new DruidPorts(0, 0, 0, 0, 0, 0, 0);

    /** The router where its users expect it, the rest anywhere. */
    public DruidPorts withRouter(int port) {
        return new DruidPorts(port, broker, coordinator, historical, indexer, zookeeper, derby);
    }

    DruidPorts free() {
        return new DruidPorts(
                FreePorts.orNext(router),
                FreePorts.orNext(broker),
                FreePorts.orNext(coordinator),
                FreePorts.orNext(historical),
                FreePorts.orNext(indexer),
                FreePorts.orNext(zookeeper),
                FreePorts.orNext(derby));
    }

    Map<String, Integer> byName() {
        return Map.of(
                "router", router,
                "broker", broker,
                "coordinator", coordinator,
                "historical", historical,
                "indexer", indexer,
                "zookeeper", zookeeper,
                "derby", derby);
    }
}
