package org.gridtally.connect.source.task;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.header.ConnectHeaders;
import org.apache.kafka.connect.source.SourceRecord;
import org.gridtally.connect.source.reading.DeadLetter;
import org.gridtally.connect.source.reading.DeadLetterStruct;
import org.gridtally.connect.source.reading.MeterEvent;
import org.gridtally.connect.source.reading.MeterEventStruct;
import org.gridtally.connect.source.reading.Reading;
import org.gridtally.connect.source.reading.ReadingStruct;
import org.jspecify.annotations.Nullable;

/** Makes the Kafka records of a page. */
final class PageRecords {
    private static final String HEADER_HEAD_END = "gridtally.head_end";
    private static final String HEADER_ORIGIN = "gridtally.origin";
    private static final String HEADER_LINE = "gridtally.line";

    private final TargetConfig target;

    PageRecords(TargetConfig target) {
        this.target = target;
    }

    /**
     * The records in the order of the page. Only the last one carries the position behind the page: a worker without
     * transactions commits the position of whatever it has sent, and half a page must be read again.
     */
    List<SourceRecord> of(Page page) {
        OfOnePage records = new OfOnePage(page);
        page.readings().forEach(records::add);
        page.events().forEach(records::add);
        page.deadLetters().forEach(records::add);
        return records.batch;
    }

    /** Connect's logical timestamps are {@link Date}s. */
    @SuppressWarnings("JavaUtilDate")
    private final class OfOnePage {
        private final Page page;
        private final Date receivedAt;
        private final Map<String, Object> from;
        private final List<SourceRecord> batch;
        private final int size;

        private OfOnePage(Page page) {
            this.page = page;
            receivedAt = new Date(page.receivedAt());
            from = page.from().toOffset();
            size = page.readings().size()
                    + page.events().size()
                    + page.deadLetters().size();
            batch = new ArrayList<>(size);
        }

        private void add(Reading reading) {
            Struct value = ReadingStruct.of(reading, target.headEnd(), receivedAt);
            add(target.readings(), reading.series().usagePoint(), value, reading.line());
        }

        private void add(MeterEvent event) {
            Struct value = MeterEventStruct.of(event, target.headEnd(), receivedAt);
            add(target.events(), event.usagePoint(), value, event.line());
        }

        private void add(DeadLetter letter) {
            Struct value = DeadLetterStruct.of(letter, target.headEnd(), page.origin(), receivedAt);
            String key = letter.usagePoint() == null ? page.origin() : letter.usagePoint();
            add(target.deadLetters(), key, value, letter.line());
        }

        private void add(String topic, String key, Struct value, @Nullable Long line) {
            boolean last = batch.size() == size - 1;
            batch.add(new SourceRecord(
                    page.partition().key(),
                    last ? page.next().toOffset() : from,
                    topic,
                    null,
                    Schema.STRING_SCHEMA,
                    key,
                    value.schema(),
                    value,
                    page.receivedAt(),
                    headers(line)));
        }

        private ConnectHeaders headers(@Nullable Long line) {
            ConnectHeaders headers = new ConnectHeaders();
            headers.addString(HEADER_HEAD_END, target.headEnd());
            headers.addString(HEADER_ORIGIN, page.origin());
            if (line != null) {
                headers.addLong(HEADER_LINE, line);
            }
            return headers;
        }
    }
}
