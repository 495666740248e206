package org.gridtally.servers.druid;

import java.util.Locale;

/** Which services make up the cluster? In the order in which they are stopped. */
enum Role {
    /** Also the overlord; stopped first, else the others wait long for it and it for them. */
    COORDINATOR,
    ROUTER,
    BROKER,
    INDEXER,
    HISTORICAL;

    String serviceName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
