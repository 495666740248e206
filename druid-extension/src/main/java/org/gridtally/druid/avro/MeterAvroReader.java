package org.gridtally.druid.avro;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.druid.data.input.InputEntity;
import org.apache.druid.data.input.InputEntityReader;
import org.apache.druid.data.input.InputRow;
import org.apache.druid.data.input.InputRowListPlusRawValues;
import org.apache.druid.data.input.InputRowSchema;
import org.apache.druid.data.input.impl.ByteEntity;
import org.apache.druid.data.input.impl.MapInputRowParser;
import org.apache.druid.indexing.seekablestream.SettableByteEntity;
import org.apache.druid.java.util.common.CloseableIterators;
import org.apache.druid.java.util.common.parsers.CloseableIterator;
import org.apache.druid.java.util.common.parsers.ParseException;

/** Turns one record into one row. A stream task uses one reader for all its records. */
final class MeterAvroReader implements InputEntityReader {
    private final ReadingDecoder decoder;
    private final InputRowSchema schema;
    private final InputEntity source;

    MeterAvroReader(ReadingDecoder decoder, InputRowSchema schema, InputEntity source) {
        this.decoder = decoder;
        this.schema = schema;
        this.source = source;
    }

    @Override
    public CloseableIterator<InputRow> read() throws IOException {
        InputRow row = MapInputRowParser.parse(schema, decoder.row(bytes()));
        return CloseableIterators.withEmptyBaggage(List.of(row).iterator());
    }

    @Override
    public CloseableIterator<InputRowListPlusRawValues> sample() throws IOException {
        Iterator<InputRowListPlusRawValues> one = List.of(sampleOne()).iterator();
        return CloseableIterators.withEmptyBaggage(one);
    }

    private InputRowListPlusRawValues sampleOne() throws IOException {
        Map<String, Object> fields = null;
        try {
            fields = decoder.row(bytes());
            return InputRowListPlusRawValues.of(MapInputRowParser.parse(schema, fields), fields);
        } catch (ParseException e) {
            return InputRowListPlusRawValues.of(fields, e);
        }
    }

    /** Without a stream where the bytes are at hand: a stream allocates a buffer for every record. */
    private byte[] bytes() throws IOException {
        if (source instanceof SettableByteEntity<?> settable) {
            return copy(settable.getEntity().getBuffer());
        }
        if (source instanceof ByteEntity entity) {
            return copy(entity.getBuffer());
        }
        try (InputStream stream = source.open()) {
            return stream.readAllBytes();
        }
    }

    private static byte[] copy(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }
}
