package org.gridtally.sink.dynamodb;

import java.time.Clock;
import java.util.concurrent.CompletionException;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.gridtally.connect.common.config.Problems;
import org.gridtally.sink.store.Store;
import org.gridtally.sink.store.StoreContext;
import org.gridtally.sink.store.StoreException;
import org.gridtally.sink.store.StoreFactory;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;

/** Amazon DynamoDB. */
public final class DynamoStoreFactory implements StoreFactory {
    @Override
    public String type() {
        return DynamoConfig.TYPE;
    }

    @Override
    public void define(ConfigDef def) {
        DynamoConfig.define(def);
    }

    @Override
    public void check(AbstractConfig config, Problems problems) {
        DynamoConfig.check(config, problems);
    }

    @Override
    public boolean canDelete() {
        return true;
    }

    @Override
    public void probe(AbstractConfig config) throws StoreException {
        try (DynamoDbAsyncClient client = new Clients(config, config::originalsStrings).open()) {
            client.listTables(request -> request.limit(1)).join();
        } catch (CompletionException failure) {
            throw DynamoErrors.of(failure);
        }
    }

    @Override
    public Store open(AbstractConfig config, StoreContext context) {
        DynamoConfig dynamo = DynamoConfig.of(config);
        return new DynamoStore(
                new Clients(config, context.configs()),
                dynamo,
                new TableMaker(context.evolution(), dynamo.ttlDays() > 0),
                context.metrics().counter("expired-total", "Rows not written because they are older than their TTL"),
                Clock.systemUTC());
    }
}
