package org.gridtally.sink.influxdb;

import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.gridtally.connect.common.config.Problems;
import org.gridtally.sink.store.Store;
import org.gridtally.sink.store.StoreContext;
import org.gridtally.sink.store.StoreException;
import org.gridtally.sink.store.StoreFactory;

/** InfluxDB 1, 2 and 3. */
public final class InfluxStoreFactory implements StoreFactory {
    @Override
    public String type() {
        return InfluxConfig.TYPE;
    }

    @Override
    public void define(ConfigDef def) {
        InfluxConfig.define(def);
    }

    @Override
    public void check(AbstractConfig config, Problems problems) {
        InfluxConfig.check(config, problems);
    }

    @Override
    public boolean canDelete() {
        return true;
    }

    /** Asks for measurements, so that a bucket without a mapping is found out, too; a database of version 1 may be made later. */
    @Override
    public void probe(AbstractConfig config) throws StoreException {
        new InfluxHttp(config, config::originalsStrings)
                .query(InfluxConfig.isV1(config) ? "SHOW DATABASES" : "SHOW MEASUREMENTS LIMIT 1");
    }

    @Override
    public Store open(AbstractConfig config, StoreContext context) {
        return new InfluxStore(config, context);
    }
}
