package org.gridtally.sink.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.gridtally.connect.common.config.Problems;
import org.gridtally.sink.store.Store;
import org.gridtally.sink.store.StoreContext;
import org.gridtally.sink.store.StoreDown;
import org.gridtally.sink.store.StoreException;
import org.gridtally.sink.store.StoreFactory;

/** PostgreSQL, with or without TimescaleDB. */
public final class PostgresStoreFactory implements StoreFactory {
    @Override
    public String type() {
        return PostgresConfig.TYPE;
    }

    @Override
    public void define(ConfigDef def) {
        PostgresConfig.define(def);
    }

    @Override
    public void check(AbstractConfig config, Problems problems) {
        PostgresConfig.check(config, problems);
    }

    @Override
    public boolean canDelete() {
        return true;
    }

    @Override
    public void probe(AbstractConfig config) throws StoreException {
        String schema = config.getString(PostgresConfig.SCHEMA);
        try (Connection connection = new Connections(config, config::originalsStrings).open();
                var query = connection.prepareStatement("SELECT 1 FROM pg_namespace WHERE nspname = ?")) {
            query.setString(1, schema);
            try (var found = query.executeQuery()) {
                if (!found.next()) {
                    throw new StoreDown(
                            PostgresConfig.SCHEMA + ": expected a schema of the database, found none named " + schema,
                            null);
                }
            }
        } catch (SQLException failure) {
            throw PgErrors.of(failure);
        }
    }

    @Override
    public Store open(AbstractConfig config, StoreContext context) {
        PostgresConfig postgres = PostgresConfig.of(config);
        return new PostgresStore(
                new Connections(config, context.configs()), postgres, new TableMaker(postgres, context.evolution()));
    }
}
