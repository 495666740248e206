package org.gridtally.sink.cassandra;

import com.datastax.oss.driver.api.core.DriverException;
import java.time.Clock;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.gridtally.connect.common.config.Problems;
import org.gridtally.sink.store.Store;
import org.gridtally.sink.store.StoreContext;
import org.gridtally.sink.store.StoreException;
import org.gridtally.sink.store.StoreFactory;

/** Apache Cassandra 4.0 and later; without a TTL also servers that speak native protocol 4. */
public final class CassandraStoreFactory implements StoreFactory {
    @Override
    public String type() {
        return CassandraConfig.TYPE;
    }

    @Override
    public void define(ConfigDef def) {
        CassandraConfig.define(def);
    }

    @Override
    public void check(AbstractConfig config, Problems problems) {
        CassandraConfig.check(config, problems);
    }

    @Override
    public void probe(AbstractConfig config) throws StoreException {
        try {
            new Sessions(config, config::originalsStrings).open().forceCloseAsync();
        } catch (DriverException failure) {
            throw CassandraErrors.of(failure);
        }
    }

    @Override
    public Store open(AbstractConfig config, StoreContext context) {
        return new CassandraStore(
                new Sessions(config, context.configs()),
                CassandraConfig.of(config),
                new TableMaker(context.evolution()),
                context.metrics().counter("expired-total", "Rows not written because they are older than their TTL"),
                Clock.systemUTC());
    }
}
