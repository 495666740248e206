package org.gridtally.sink.row;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.sink.SinkRecord;
import org.gridtally.core.Quality;
import org.jspecify.annotations.Nullable;

/** Columns that no field of a record holds but the order needs. */
final class DerivedColumns {
    /** Rank of the reading's quality. */
    static final String QUALITY_RANK = "quality_rank";

    /** Offset of the record in its partition. */
    static final String KAFKA_OFFSET = "kafka_offset";

    private static final Map<String, Integer> RANKS = new HashMap<>();

    static {
        for (Quality quality : Quality.values()) {
            RANKS.put(quality.name(), quality.rank());
        }
    }

    private DerivedColumns() {}

    /** How the column of this name is made, or null when it is no derived one. */
    static @Nullable Accessor accessor(String column) {
        return switch (column) {
            case QUALITY_RANK -> DerivedColumns::qualityRank;
            case KAFKA_OFFSET -> (struct, sinkRecord) -> sinkRecord.originalKafkaOffset();
            default -> null;
        };
    }

    private static Integer qualityRank(Struct struct, SinkRecord sinkRecord) {
        Object quality = struct.get("quality");
        Integer rank = RANKS.get(quality);
        if (rank == null) {
            throw BadRowException.of("quality", "a quality such as VALID or ESTIMATED", quality);
        }
        return rank;
    }
}
