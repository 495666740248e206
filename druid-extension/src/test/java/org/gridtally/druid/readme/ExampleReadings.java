package org.gridtally.druid.readme;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gridtally.avro.MeasuredQuantity;
import org.gridtally.avro.MeterReading;
import org.gridtally.avro.ReadingKind;
import org.gridtally.druid.avro.Readings;

/** What the README's example says was delivered on 31 March 2024 in Berlin. */
final class ExampleReadings {
    private static final long DAY = Instant.parse("2024-03-30T23:00:00Z").toEpochMilli();
    private static final long QUARTER = 900_000;
    private static final long NEXT_DAY = DAY + 92 * QUARTER;

    private ExampleReadings() {}

    /** Every reading twice. */
    static List<MeterReading> all() {
        List<MeterReading> readings = new ArrayList<>();
        for (int repetition = 0; repetition < 2; repetition++) {
            for (int i = 0; i < 92; i++) {
                readings.add(Readings.interval("up-1", DAY + i * QUARTER, 250_000_000, NEXT_DAY));
                if (i < 46) {
                    readings.add(Readings.interval("up-2", DAY + i * QUARTER, 1_500_000, NEXT_DAY));
                }
            }
            readings.add(Readings.interval("up-1", DAY + 5 * QUARTER, 100_000_000, NEXT_DAY + 1));
            readings.add(register(DAY, 99_990_000_000L));
            readings.add(register(DAY + 3_600_000, 15_000_000));
        }
        return readings;
    }

    private static MeterReading register(long time, long micros) {
        MeterReading reading = Readings.interval("up-3", time, micros, NEXT_DAY);
        reading.setKind(ReadingKind.REGISTER);
        reading.setQuantity(MeasuredQuantity.ENERGY);
        reading.setChannel("register");
        reading.setIntervalSeconds(null);
        reading.setRegisterDigits(5);
        return reading;
    }
}
