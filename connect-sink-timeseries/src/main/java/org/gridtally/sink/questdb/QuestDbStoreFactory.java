package org.gridtally.sink.questdb;

import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.gridtally.connect.common.config.Problems;
import org.gridtally.sink.http.Answer;
import org.gridtally.sink.store.Store;
import org.gridtally.sink.store.StoreContext;
import org.gridtally.sink.store.StoreDown;
import org.gridtally.sink.store.StoreException;
import org.gridtally.sink.store.StoreFactory;

/** QuestDB 9.2 or later: earlier ones have no decimals. */
public final class QuestDbStoreFactory implements StoreFactory {
    @Override
    public String type() {
        return QuestDbConfig.TYPE;
    }

    @Override
    public void define(ConfigDef def) {
        QuestDbConfig.define(def);
    }

    @Override
    public void check(AbstractConfig config, Problems problems) {
        QuestDbConfig.check(config, problems);
    }

    @Override
    public void probe(AbstractConfig config) throws StoreException {
        Answer answer = new QuestDbHttp(config, config::originalsStrings).sql("SELECT 1");
        if (!answer.isOk()) {
            throw new StoreDown(QuestDbHttp.message(answer), null);
        }
    }

    @Override
    public Store open(AbstractConfig config, StoreContext context) {
        QuestDbHttp http = new QuestDbHttp(config, context.configs());
        return new QuestDbStore(
                http,
                new TableMaker(http, QuestDbConfig.of(config), context.evolution()),
                config.getLong(QuestDbConfig.REQUEST_MAX_BYTES));
    }
}
