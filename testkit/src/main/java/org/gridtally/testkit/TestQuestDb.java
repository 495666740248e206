package org.gridtally.testkit;

import org.gridtally.servers.stores.QuestDb;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;

/** A real QuestDB: line protocol and SQL over HTTP. */
public final class TestQuestDb extends TestStore {

    private static final StoreSource SOURCE = new StoreSource("questdb", TestQuestDb::inDocker, QuestDb::new);

    private TestQuestDb(StoreHost host) {
        super(host);
    }

    /** The one given by -Dgridtally.questdb=URL, else one in Docker, else a child process. */
    public static TestQuestDb obtain() {
        return new TestQuestDb(SOURCE.obtain());
    }

    /** A child process in any case, for tests that kill it. */
    public static TestQuestDb embedded() {
        return new TestQuestDb(SOURCE.embedded());
    }

    /** Base URL. */
    public String url() {
        return httpAddress();
    }

    private static StoreHost inDocker() {
        return ContainerStore.start(
                new GenericContainer<>(Images.QUESTDB), 9000, Wait.forHttp("/exec?query=select%201"));
    }
}
