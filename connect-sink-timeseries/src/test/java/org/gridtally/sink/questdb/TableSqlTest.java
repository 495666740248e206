package org.gridtally.sink.questdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.gridtally.sink.row.RecordType;
import org.gridtally.sink.row.Table;
import org.gridtally.sink.store.UnfitTableException;
import org.junit.jupiter.api.Test;

class TableSqlTest {
    private static final QuestDbConfig CONFIG = new QuestDbConfig("DAY", Set.of("usage_point"), true);

    @Test
    void duplicatesAreToldByKeyAndOrder() {
        assertThat(sql(RecordType.READING).create())
                .startsWith("CREATE TABLE IF NOT EXISTS \"t\" (\"usage_point\" SYMBOL, \"channel\" VARCHAR, ")
                .contains("\"value\" DECIMAL(18,6)")
                .endsWith("TIMESTAMP(\"reading_time\") PARTITION BY DAY WAL DEDUP UPSERT KEYS(\"usage_point\", "
                        + "\"channel\", \"segment\", \"reading_time\", \"version\", \"quality_rank\", \"value\")");
        assertThat(sql(RecordType.USAGE_WINDOW).create())
                .endsWith("DEDUP UPSERT KEYS(\"usage_point\", \"window_start\", \"kafka_offset\")");
    }

    @Test
    void theViewRanksByTheWholeOrder() {
        assertThat(sql(RecordType.READING).createView())
                .contains("\"t_canonical\"")
                .contains(
                        "PARTITION BY \"usage_point\", \"channel\", \"segment\", \"reading_time\" ORDER BY \"version\" "
                                + "DESC, \"quality_rank\" DESC, \"value\" DESC");
    }

    @Test
    void aNameWithAQuoteIsRefused() {
        assertThatThrownBy(() -> TableSql.name("a\"b"))
                .isInstanceOf(UnfitTableException.class)
                .hasMessageContaining("without quotes");
    }

    private static TableSql sql(RecordType type) {
        return new TableSql(new Table("t", type, type.columns()), CONFIG);
    }
}
