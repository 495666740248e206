package org.gridtally.sink.task;

import java.util.Map;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.Config;
import org.apache.kafka.common.config.ConfigDef;
import org.gridtally.connect.common.config.Problems;
import org.gridtally.sink.row.RowReader;
import org.gridtally.sink.store.StoreException;
import org.gridtally.sink.store.StoreFactories;
import org.gridtally.sink.store.StoreFactory;

/** All settings of the sink, put together from their fragments and those of every store. */
public final class SinkConfig {
    private SinkConfig() {}

    /** The definition of every setting. */
    public static ConfigDef definition() {
        ConfigDef def = new ConfigDef();
        StoreChoice.define(def);
        RowReader.define(def);
        BatchConfig.define(def);
        ResilienceConfig.define(def);
        StoreFactories.ALL.forEach(factory -> factory.define(def));
        return def;
    }

    /**
     * The settings of a task or connector.
     *
     * @throws org.apache.kafka.common.config.ConfigException when they are not valid
     */
    public static AbstractConfig parse(Map<String, String> properties) {
        AbstractConfig config = new AbstractConfig(definition(), properties, false);
        problems(config).refuse();
        return config;
    }

    /** Adds what is wrong with the combination of settings, or with the connection, when that is to be checked. */
    public static void validate(Map<String, String> properties, Config validation) {
        AbstractConfig config = new AbstractConfig(definition(), properties, false);
        Problems problems = problems(config);
        if (problems.none() && config.getBoolean(StoreChoice.CONNECTION_CHECK)) {
            probe(config, problems);
        }
        problems.addTo(validation);
    }

    private static Problems problems(AbstractConfig config) {
        Problems problems = new Problems();
        StoreChoice.check(config, problems);
        RowReader.check(config, problems);
        ResilienceConfig.check(config, problems);
        return problems;
    }

    private static void probe(AbstractConfig config, Problems problems) {
        try {
            StoreChoice.factory(config).probe(config);
        } catch (StoreException refused) {
            problems.add(StoreFactory.TYPE, "the connection does not work: " + refused.getMessage());
        }
    }
}
