package org.gridtally.sink.task;

import java.util.Locale;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.gridtally.connect.common.config.Choice;
import org.gridtally.connect.common.config.Problems;
import org.gridtally.sink.config.SettingGroup;
import org.gridtally.sink.store.SchemaEvolution;
import org.gridtally.sink.store.StoreFactories;
import org.gridtally.sink.store.StoreFactory;

/** Which store, and what the sink may do to it. */
final class StoreChoice {
    static final String CONNECTION_CHECK = "connection.check";
    static final String EVOLUTION = "schema.evolution";
    static final String TOMBSTONES = "tombstone.policy";

    private static final String DEFAULT = "postgres";

    private StoreChoice() {}

    static void define(ConfigDef def) {
        String[] types = StoreFactories.ALL.stream().map(StoreFactory::type).toArray(String[]::new);
        SettingGroup.of(def, "Store")
                .choice(
                        StoreFactory.TYPE,
                        DEFAULT,
                        Choice.of(types),
                        Importance.HIGH,
                        "Store",
                        "The store to write to; its settings begin with this word and a dot.")
                .flag(
                        CONNECTION_CHECK,
                        false,
                        Importance.LOW,
                        "Check the connection",
                        "Whether validating the configuration connects to the store, so that a wrong address or "
                                + "password is refused at once.")
                .choice(
                        EVOLUTION,
                        "add",
                        Choice.of("add", "create", "none"),
                        Importance.MEDIUM,
                        "Schema evolution",
                        "What the sink may do to tables: add makes missing tables and adds columns for new optional "
                                + "fields, create makes missing tables only, none changes nothing. A change that "
                                + "is needed and not allowed fails the task with a sentence.")
                .choice(
                        TOMBSTONES,
                        "ignore",
                        Choice.of("ignore", "delete", "fail"),
                        Importance.MEDIUM,
                        "Tombstones",
                        "What a record without a value does: nothing, delete the rows of its key, or count as a bad "
                                + "row. The key is a usage point, which deletes all of its rows in the table, or a "
                                + "struct of key columns.");
    }

    static void check(AbstractConfig config, Problems problems) {
        StoreFactory factory = factory(config);
        if (tombstones(config) == TombstonePolicy.DELETE && !factory.canDelete()) {
            problems.add(TOMBSTONES, "delete is not possible with " + StoreFactory.TYPE + "=" + factory.type());
        }
        factory.check(config, problems);
    }

    static StoreFactory factory(AbstractConfig config) {
        return StoreFactories.of(config.getString(StoreFactory.TYPE));
    }

    static SchemaEvolution evolution(AbstractConfig config) {
        return SchemaEvolution.valueOf(config.getString(EVOLUTION).toUpperCase(Locale.ROOT));
    }

    static TombstonePolicy tombstones(AbstractConfig config) {
        return TombstonePolicy.valueOf(config.getString(TOMBSTONES).toUpperCase(Locale.ROOT));
    }
}
