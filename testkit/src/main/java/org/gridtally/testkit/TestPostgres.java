package org.gridtally.testkit;

import java.util.Optional;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;

/** A real PostgreSQL. */
public final class TestPostgres extends TestStore {

    private static final String NAME = "postgres";
    private static final int PORT = 5432;

    private TestPostgres(StoreHost host) {
        super(host);
    }

    /**
     * The one given by -Dgridtally.postgres=HOST:PORT/DATABASE (with -Dgridtally.postgres.user and .password), else one
     * in Docker, else its binaries out of a jar.
     */
    public static TestPostgres obtain() {
        Optional<String> given = Given.address(NAME);
        if (given.isPresent()) {
            return new TestPostgres(new GivenStore(NAME, given.get()));
        }
        return Docker.answers() ? new TestPostgres(inDocker()) : embedded();
    }

    /** The binaries in any case. */
    public static TestPostgres embedded() {
        return new TestPostgres(EmbeddedPostgres.launch());
    }

    public String jdbcUrl() {
        String address = address();
        return "jdbc:postgresql://" + (address.contains("/") ? address : address + "/postgres");
    }

    public String user() {
        return Given.address(NAME + ".user").orElse("postgres");
    }

    public String password() {
        return Given.address(NAME + ".password").orElse("postgres");
    }

    private static StoreHost inDocker() {
        GenericContainer<?> container =
                new GenericContainer<>(Images.POSTGRES).withEnv("POSTGRES_PASSWORD", "postgres");
        // The image starts the server twice: first only to set it up.
        return ContainerStore.start(
                container, PORT, Wait.forLogMessage(".*database system is ready to accept connections.*\\s", 2));
    }
}
