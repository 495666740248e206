package org.gridtally.connect.source.reading;

import java.util.Date;
import org.apache.kafka.connect.data.Struct;

/** Turns a meter event into the value of its Kafka record; Connect's logical timestamps are {@link Date}s. */
@SuppressWarnings("JavaUtilDate")
public final class MeterEventStruct {
    private MeterEventStruct() {}

    /** The value of the record of one event. */
    public static Struct of(MeterEvent event, String headEnd, Date receivedAt) {
        return new Struct(ConnectSchemas.METER_EVENT)
                .put("usage_point", event.usagePoint())
                .put("meter_serial", event.meterSerial())
                .put("event_time", new Date(event.eventTime()))
                .put("event_type", event.eventType())
                .put("event_code", event.eventCode())
                .put("severity", event.severity())
                .put("reason", event.reason())
                .put("version", new Date(event.version()))
                .put("received_at", receivedAt)
                .put("head_end", headEnd)
                .put("details", event.details());
    }
}
