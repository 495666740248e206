package org.gridtally.sink.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.gridtally.connect.common.config.Problems;
import org.gridtally.sink.store.Store;
import org.gridtally.sink.store.StoreContext;
import org.gridtally.sink.store.StoreException;
import org.gridtally.sink.store.StoreFactory;

/** Elasticsearch, for readings and usage as well as for alarms and events that people search. */
public final class ElasticsearchStoreFactory implements StoreFactory {
    @Override
    public String type() {
        return ElasticsearchConfig.TYPE;
    }

    @Override
    public void define(ConfigDef def) {
        ElasticsearchConfig.define(def);
    }

    @Override
    public void check(AbstractConfig config, Problems problems) {
        ElasticsearchConfig.check(config, problems);
    }

    @Override
    public void probe(AbstractConfig config) throws StoreException {
        try (ElasticsearchClient client = new Clients(config, config::originalsStrings).open()) {
            new Admin(client).get("/_cluster/health");
        } catch (IOException failure) {
            throw EsErrors.of(failure);
        }
    }

    @Override
    public Store open(AbstractConfig config, StoreContext context) {
        ElasticsearchConfig elasticsearch = ElasticsearchConfig.of(config);
        return new ElasticsearchStore(
                new Clients(config, context.configs()),
                elasticsearch,
                new TemplateMaker(elasticsearch, context.evolution()));
    }
}
