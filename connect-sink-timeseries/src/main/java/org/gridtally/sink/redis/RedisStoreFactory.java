package org.gridtally.sink.redis;

import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.gridtally.connect.common.config.Problems;
import org.gridtally.sink.store.Store;
import org.gridtally.sink.store.StoreContext;
import org.gridtally.sink.store.StoreException;
import org.gridtally.sink.store.StoreFactory;
import redis.clients.jedis.Connection;
import redis.clients.jedis.exceptions.JedisException;

/** Redis, as a cache for dashboards. */
public final class RedisStoreFactory implements StoreFactory {
    @Override
    public String type() {
        return RedisConfig.TYPE;
    }

    @Override
    public void define(ConfigDef def) {
        RedisConfig.define(def);
    }

    @Override
    public void check(AbstractConfig config, Problems problems) {
        RedisConfig.check(config, problems);
    }

    @Override
    public boolean canDelete() {
        return true;
    }

    @Override
    public void probe(AbstractConfig config) throws StoreException {
        try (Connection connection = new RedisConnections(config, config::originalsStrings).open()) {
            connection.ping();
        } catch (JedisException failure) {
            throw RedisErrors.of(failure);
        }
    }

    @Override
    public Store open(AbstractConfig config, StoreContext context) {
        return new RedisStore(new RedisConnections(config, context.configs()), RedisConfig.of(config));
    }
}
