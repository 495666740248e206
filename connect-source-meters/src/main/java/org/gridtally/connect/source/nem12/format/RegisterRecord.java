package org.gridtally.connect.source.nem12.format;

import java.util.ArrayList;
import java.util.List;
import org.gridtally.avro.Commodity;
import org.gridtally.avro.FlowDirection;
import org.gridtally.avro.ReadingKind;
import org.gridtally.connect.source.reading.Measurand;
import org.gridtally.connect.source.reading.Reading;
import org.gridtally.connect.source.reading.Series;

/**
 * Which register readings does a NEM13 250 record give (MDFF specification 5.3)? The previous one, unless it is blank
 * as for a new meter, and the current one.
 */
final class RegisterRecord {
    private static final int SUFFIX = 4;
    static final int SERIAL = 6;
    private static final int DIRECTION = 7;
    private static final int PREVIOUS = 8;
    private static final int CURRENT = 13;
    private static final int UOM = 19;
    private static final int UPDATE_TIME = 21;
    private static final int MSATS_TIME = 22;

    private final Header header;
    private final Fields fields;
    private final long line;

    RegisterRecord(Header header, Fields fields, long line) {
        this.header = header;
        this.fields = fields;
        this.line = line;
    }

    List<Reading> readings() throws Fault {
        String suffix = Channel.present(fields, SUFFIX, "NMISuffix");
        Series series = Channel.series(fields, SERIAL, suffix);
        NemUnit unit = NemUnit.parse(fields.text(UOM), suffix);
        FlowDirection flow = fields.isBlank(DIRECTION) ? FlowDirection.NONE : Flow.ofIndicator(fields.text(DIRECTION));
        Dials dials = Dials.of(fields.text(PREVIOUS), fields.text(CURRENT), unit.powerOfTen());
        Measurand measurand = new Measurand(
                Commodity.ELECTRICITY,
                flow,
                unit.quantity(),
                unit.unit(),
                ReadingKind.REGISTER,
                null,
                dials.digits(),
                dials.resolutionMicros());
        long version = header.versionOf(fields.text(UPDATE_TIME), fields.text(MSATS_TIME));
        List<Reading> readings = new ArrayList<>(2);
        if (!fields.isBlank(PREVIOUS) || !fields.isBlank(PREVIOUS + 1)) {
            readings.add(reading(PREVIOUS, "Previous", series, measurand, unit, version));
        }
        readings.add(reading(CURRENT, "Current", series, measurand, unit, version));
        return readings;
    }

    private Reading reading(int read, String which, Series series, Measurand measurand, NemUnit unit, long version)
            throws Fault {
        long time = NemTime.instant(fields.text(read + 1), which + "RegisterReadDateTime");
        QualityMethod method = QualityMethod.parse(fields.text(read + 2));
        if (method.varies()) {
            throw Fault.of(which + "QualityMethod", "A, E, F, N or S", method.code());
        }
        return new Reading(
                series,
                measurand,
                time,
                value(read, which + "RegisterRead", unit),
                method.quality(),
                method.code(),
                version,
                NemTime.OFFSET_SECONDS,
                line);
    }

    private long value(int index, String name, NemUnit unit) throws Fault {
        try {
            return fields.micros(index, unit.powerOfTen());
        } catch (NumberFormatException e) {
            throw Fault.of(name, "a decimal number", fields.text(index));
        } catch (ArithmeticException e) {
            throw Fault.of(name, "a magnitude below 10^12 " + unit.unit(), fields.text(index));
        }
    }
}
