package org.gridtally.streams.dedup;

import java.util.Arrays;
import org.gridtally.avro.Disposition;
import org.gridtally.avro.MeterReading;
import org.gridtally.schemas.registry.AvroWriter;
import org.gridtally.schemas.registry.SchemaRegistry;
import org.gridtally.schemas.registry.WireFormat;
import org.gridtally.streams.arrival.Arrival;
import org.gridtally.streams.output.Subjects;

/**
 * The bytes of an accepted reading: those that arrived, with the disposition in them.
 *
 * <p>The disposition is the last field of the schema and null on arrival, which Avro writes as one zero byte at the
 * end. When the writer's schema is this job's own, that byte is replaced by the disposition and nothing is encoded
 * again; a reading written with any other schema is encoded as usual.
 */
final class AcceptedFrames {
    /** Avro's zig-zag of branch 1 of the union: "here comes a disposition". */
    private static final byte BRANCH = 2;

    private final SchemaRegistry registry;
    private final String subject;
    private final AvroWriter<MeterReading> writer;

    /** @param topic where accepted readings go */
    AcceptedFrames(SchemaRegistry registry, String topic) {
        this.registry = registry;
        this.subject = Subjects.of(topic);
        this.writer = new AvroWriter<>(registry, subject, MeterReading.getClassSchema());
    }

    @SuppressWarnings("EnumOrdinal") // Avro writes an enum by its place
    byte[] frame(Arrival arrival, Disposition disposition) {
        byte[] arrived = arrival.framed();
        boolean ownSchema = WireFormat.schemaId(arrived) == registry.register(subject, MeterReading.getClassSchema());
        if (!ownSchema || arrival.reading().getDisposition() != null) {
            return writer.write(MeterReading.newBuilder(arrival.reading())
                    .setDisposition(disposition)
                    .build());
        }
        byte[] framed = Arrays.copyOf(arrived, arrived.length + 1);
        framed[arrived.length - 1] = BRANCH;
        framed[arrived.length] = (byte) (disposition.ordinal() << 1);
        return framed;
    }
}
