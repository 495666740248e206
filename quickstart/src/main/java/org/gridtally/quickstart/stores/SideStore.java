package org.gridtally.quickstart.stores;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gridtally.quickstart.sql.SqlException;
import org.gridtally.servers.Server;

/** A store beside Druid: the worker writes the accepted readings to it, too, and it is held against the same books. */
public interface SideStore {
    StoreKind kind();

    /** What runs for it; started and stopped with the stack. */
    Server server();

    /** Directories with the plugin folders of its connector. */
    List<Path> plugins();

    /** Name of its connector. */
    String connector();

    /**
     * Settings of its connector, but for the converters, which are those of all connectors here.
     *
     * @param bootstrapServers the stack's Kafka
     */
    Map<String, String> settings(String bootstrapServers);

    /** Topics of its connector's own, which must be there before it. */
    List<String> topics();

    /** Where people reach it, by the name of each way. */
    Map<String, String> urls();

    /**
     * What it holds now, by usage point and channel.
     *
     * @throws SqlException when it does not answer, as while its tables are not there
     */
    List<StoredSeries> series();
}
