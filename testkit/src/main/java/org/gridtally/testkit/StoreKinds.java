package org.gridtally.testkit;

import static java.util.Map.entry;

import java.util.Map;
import java.util.function.Supplier;

/** Which stores may a test ask for? */
final class StoreKinds {

    static final Map<Class<?>, Supplier<? extends TestStore>> ALL = Map.ofEntries(
            entry(TestPostgres.class, TestPostgres::obtain),
            entry(TestElasticsearch.class, TestElasticsearch::obtain),
            entry(TestQuestDb.class, TestQuestDb::obtain),
            entry(TestCassandra.class, TestCassandra::obtain),
            entry(TestDynamoDb.class, TestDynamoDb::obtain),
            entry(TestS3.class, TestS3::obtain),
            entry(TestInfluxDb.class, TestInfluxDb::obtain),
            entry(TestRedis.class, TestRedis::obtain));

    private StoreKinds() {}
}
