package org.gridtally.quickstart.it;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a household text comes to, by the shortest way there is: a line is a minute, kW x 1000 / 60 is Wh.
 *
 * @param active energy of the home, Wh
 * @param sub3 energy of its third sub-meter, Wh
 */
record HouseholdSums(BigDecimal active, BigDecimal sub3) {
    static HouseholdSums of(Path text) throws IOException {
        BigDecimal active = BigDecimal.ZERO;
        BigDecimal sub3 = BigDecimal.ZERO;
        List<String> lines = Files.readAllLines(text);
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.strip().split(";", -1);
            if (fields.length < 9 || fields[2].equals("?")) {
                continue;
            }
            active = active.add(new BigDecimal(fields[2])
                    .movePointRight(3)
                    .divide(BigDecimal.valueOf(60), 6, RoundingMode.HALF_EVEN));
            sub3 = sub3.add(new BigDecimal(fields[8]));
        }
        return new HouseholdSums(active, sub3);
    }
}
