package org.gridtally.testkit;

import org.gridtally.servers.stores.Elasticsearch;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;

/** A real Elasticsearch; where no Docker runs its core only: no data stream administration, ILM or scripts. */
public final class TestElasticsearch extends TestStore {

    private static final StoreSource SOURCE =
            new StoreSource("elasticsearch", TestElasticsearch::inDocker, Elasticsearch::new);

    private TestElasticsearch(StoreHost host) {
        super(host);
    }

    /** The one given by -Dgridtally.elasticsearch=URL, else one in Docker, else a child process. */
    public static TestElasticsearch obtain() {
        return new TestElasticsearch(SOURCE.obtain());
    }

    /** A child process in any case, for tests that kill it. */
    public static TestElasticsearch embedded() {
        return new TestElasticsearch(SOURCE.embedded());
    }

    /** Base URL. */
    public String url() {
        return httpAddress();
    }

    private static StoreHost inDocker() {
        GenericContainer<?> container = new GenericContainer<>(Images.ELASTICSEARCH)
                .withEnv("discovery.type", "single-node")
                .withEnv("xpack.security.enabled", "false")
                .withEnv("ES_JAVA_OPTS", "-Xms256m -Xmx256m");
        return ContainerStore.start(container, 9200, Wait.forHttp("/_cluster/health"));
    }
}
