package org.gridtally.servers.druid;

import java.nio.file.Path;
import java.util.Properties;

/** With which settings does one Druid service stay small, local, quick to start and quick to show new rows? */
final class RoleSettings {

    private final Settings settings;
    private final Role role;
    private final Properties properties = new Properties();

    RoleSettings(Settings settings, Role role) {
        this.settings = settings;
        this.role = role;
    }

    Properties properties() {
        common();
        metadata();
        storage();
        switch (role) {
            case COORDINATOR -> coordinator();
            case ROUTER -> router();
            case BROKER -> broker();
            case INDEXER -> indexer();
            case HISTORICAL -> historical();
        }
        settings.layOver(properties, role);
        return properties;
    }

    private void common() {
        set("druid.service", "druid/" + role.serviceName());
        set("druid.host", "127.0.0.1");
        set("druid.bindOnHost", "true");
        set("druid.plaintextPort", Integer.toString(settings.port(role)));
        set("druid.zk.service.host", "127.0.0.1:" + settings.port("zookeeper"));
        set("druid.zk.service.sessionTimeoutMs", "20000");
        set("druid.selectors.indexing.serviceName", "druid/overlord");
        set("druid.selectors.coordinator.serviceName", "druid/coordinator");
        set("druid.emitter", "noop");
        set("druid.startup.logging.logProperties", "false");
        set("druid.lookup.enableLookupSyncOnStartup", "false");
        set("druid.server.http.gracefulShutdownTimeout", "PT1S");
        set("druid.server.http.unannouncePropagationDelay", "PT0S");
        set("druid.server.http.numThreads", "16");
        set("druid.global.http.numConnections", "8");
        // Forty network threads for each of eight clients is the default.
        set("druid.global.http.numMaxThreads", "6");
        set("druid.processing.numThreads", "1");
        set("druid.processing.numMergeBuffers", "2");
        // Each service takes three of these at once; a larger query spills to disk.
        set("druid.processing.buffer.sizeBytes", "8MiB");
        set("druid.query.groupBy.maxOnDiskStorage", "1GiB");
        set("druid.sql.enable", "true");
    }

    private void metadata() {
        String derby = "127.0.0.1:" + settings.port("derby");
        Path database = dir("metadata").resolve("metadata.db");
        set("druid.metadata.storage.type", "derby");
        set("druid.metadata.storage.connector.connectURI", "jdbc:derby://" + derby + "/" + database + ";create=true");
        set("druid.metadata.storage.connector.host", "127.0.0.1");
        set("druid.metadata.storage.connector.port", Integer.toString(settings.port("derby")));
    }

    private void storage() {
        set("druid.storage.type", "local");
        set("druid.storage.storageDirectory", dir("segments").toString());
        set("druid.indexer.logs.type", "file");
        set("druid.indexer.logs.directory", dir("indexing-logs").toString());
    }

    private void coordinator() {
        set("druid.coordinator.asOverlord.enabled", "true");
        set("druid.coordinator.asOverlord.overlordService", "druid/overlord");
        set("druid.coordinator.startDelay", "PT1S");
        set("druid.coordinator.period", "PT2S");
        set("druid.manager.segments.pollDuration", "PT2S");
        set("druid.manager.rules.pollDuration", "PT10S");
        set("druid.indexer.runner.type", "httpRemote");
        set("druid.indexer.storage.type", "metadata");
        // At PT0S the queue begins before the runner knows its workers, and tasks may stall for a minute.
        set("druid.indexer.queue.startDelay", "PT5S");
    }

    private void router() {
        set("druid.router.managementProxy.enabled", "true");
        set("druid.router.defaultBrokerServiceName", "druid/broker");
        set("druid.router.coordinatorServiceName", "druid/coordinator");
        set("druid.router.http.numConnections", "20");
        set("druid.router.http.numMaxThreads", "6");
        set("druid.router.http.readTimeout", "PT5M");
    }

    private void broker() {
        set("druid.broker.http.numConnections", "8");
        set("druid.broker.http.numMaxThreads", "6");
        set("druid.sql.planner.metadataRefreshPeriod", "PT1S");
        set("druid.sql.avatica.enable", "true");
    }

    private void indexer() {
        set("druid.worker.capacity", "4");
        set("druid.worker.numConcurrentMerges", "1");
        set("druid.indexer.task.baseDir", dir("tasks").toString());
        set("druid.indexer.task.restoreTasksOnRestart", "false");
    }

    private void historical() {
        String cache = dir("segment-cache").toString().replace("\\", "\\\\").replace("\"", "\\\"");
        set("druid.server.maxSize", "20000000000");
        set("druid.segmentCache.locations", "[{\"path\":\"" + cache + "\",\"maxSize\":20000000000}]");
        set("druid.segmentCache.numLoadingThreads", "1");
    }

    private Path dir(String name) {
        return settings.dir().resolve(name);
    }

    private void set(String key, String value) {
        properties.setProperty(key, value);
    }
}
