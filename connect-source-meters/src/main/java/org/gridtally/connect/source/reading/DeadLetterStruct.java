package org.gridtally.connect.source.reading;

import java.util.Date;
import org.apache.kafka.connect.data.Struct;

/** Turns a dead letter into the value of its Kafka record. */
public final class DeadLetterStruct {
    private DeadLetterStruct() {}

    /** The value of the record of one dead letter. */
    public static Struct of(DeadLetter letter, String headEnd, String origin, Date receivedAt) {
        return new Struct(ConnectSchemas.DEAD_LETTER)
                .put("head_end", headEnd)
                .put("origin", origin)
                .put("line", letter.line())
                .put("usage_point", letter.usagePoint())
                .put("meter_serial", letter.meterSerial())
                .put("field", letter.field())
                .put("expected", letter.expected())
                .put("found", letter.found())
                .put("reason", letter.reason())
                .put("raw", letter.raw())
                .put("received_at", receivedAt);
    }
}
