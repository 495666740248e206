package org.gridtally.connect.source.worker;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.gridtally.avro.MeterReading;

/** A NEM12 file of half-hours whose every value is different and known. */
record GeneratedFile(String prefix, int meters, int days) {
    private static final LocalDate FIRST = LocalDate.of(2024, 3, 25);
    private static final int INTERVALS = 48;

    int readings() {
        return meters * days * INTERVALS;
    }

    String text() {
        StringBuilder text = new StringBuilder("100,NEM12,202404051200,MDA1,Ret1\r\n");
        for (int meter = 0; meter < meters; meter++) {
            text.append("200,")
                    .append(nmi(meter))
                    .append(",E1,1,E1,N1,SN")
                    .append(meter)
                    .append(",kWh,30,\r\n");
            for (int day = 0; day < days; day++) {
                text.append("300,").append(FIRST.plusDays(day).format(DateTimeFormatter.BASIC_ISO_DATE));
                for (int interval = 0; interval < INTERVALS; interval++) {
                    text.append(',').append(kilowattHours(meter, day, interval));
                }
                text.append(",A,,,20240404120000,\r\n");
            }
        }
        return text.append("900\r\n").toString();
    }

    /** Adds each reading in the words of {@link #text(MeterReading)}. */
    void addTo(Map<String, Integer> expected) {
        for (int meter = 0; meter < meters; meter++) {
            for (int day = 0; day < days; day++) {
                for (int interval = 0; interval < INTERVALS; interval++) {
                    Instant start = FIRST.plusDays(day)
                            .atTime(interval / 2, interval % 2 * 30)
                            .toInstant(ZoneOffset.ofHours(10));
                    BigDecimal wh = kilowattHours(meter, day, interval).movePointRight(3);
                    expected.merge(nmi(meter) + " E1 " + start + " " + wh.setScale(6), 1, Integer::sum);
                }
            }
        }
    }

    static String text(MeterReading reading) {
        ByteBuffer value = reading.getValue().duplicate();
        byte[] unscaled = new byte[value.remaining()];
        value.get(unscaled);
        return reading.getUsagePoint() + " " + reading.getChannel() + " " + reading.getReadingTime() + " "
                + new BigDecimal(new BigInteger(unscaled), 6);
    }

    private String nmi(int meter) {
        return prefix + String.format("%08d", meter);
    }

    private BigDecimal kilowattHours(int meter, int day, int interval) {
        return BigDecimal.valueOf((meter * days + day) * (long) INTERVALS + interval, 3);
    }
}
