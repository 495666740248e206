package org.gridtally.testkit;

import org.gridtally.servers.stores.DynamoDb;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;

/** A real DynamoDB Local: the same tables whatever region and access key a client names. */
public final class TestDynamoDb extends TestStore {

    private static final StoreSource SOURCE = new StoreSource("dynamodb", TestDynamoDb::inDocker, DynamoDb::new);

    private TestDynamoDb(StoreHost host) {
        super(host);
    }

    /** The one given by -Dgridtally.dynamodb=URL, else one in Docker, else a child process. */
    public static TestDynamoDb obtain() {
        return new TestDynamoDb(SOURCE.obtain());
    }

    /** A child process in any case, for tests that kill it. */
    public static TestDynamoDb embedded() {
        return new TestDynamoDb(SOURCE.embedded());
    }

    /** Base URL. */
    public String url() {
        return httpAddress();
    }

    private static StoreHost inDocker() {
        GenericContainer<?> container = new GenericContainer<>(Images.DYNAMODB)
                .withCommand("-jar", "DynamoDBLocal.jar", "-sharedDb", "-dbPath", "/home/dynamodblocal");
        return ContainerStore.start(container, 8000, Wait.forListeningPort());
    }
}
