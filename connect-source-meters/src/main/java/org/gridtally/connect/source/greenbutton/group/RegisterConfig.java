package org.gridtally.connect.source.greenbutton.group;

import java.math.BigDecimal;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Width;
import org.gridtally.connect.common.config.LongRange;
import org.gridtally.connect.common.config.Problems;
import org.gridtally.connect.source.config.OptionalDecimal;
import org.gridtally.connect.source.greenbutton.espi.RegisterDefaults;

/** Size of the registers of a head-end that does not tell it. */
public final class RegisterConfig {
    /** Dials. */
    public static final String DIGITS = "register.digits";

    /** One step of the last dial. */
    public static final String RESOLUTION = "register.resolution";

    private static final String GROUP = "Registers";

    private RegisterConfig() {}

    /** Adds the settings of this fragment. */
    public static ConfigDef define(ConfigDef def) {
        return def.define(
                        DIGITS,
                        ConfigDef.Type.INT,
                        0,
                        LongRange.between(0, 18),
                        Importance.LOW,
                        "Dials of cumulative registers whose ReadingType does not tell them (extension element "
                                + "registerDigits); 0 when they are not known. A register rolls over at "
                                + "10^digits x resolution.",
                        GROUP,
                        1,
                        Width.SHORT,
                        "Register digits")
                .define(
                        RESOLUTION,
                        ConfigDef.Type.STRING,
                        "",
                        OptionalDecimal.VALID,
                        Importance.LOW,
                        "One step of the last dial, in the unit and multiplier of the ReadingType, for registers whose "
                                + "ReadingType does not tell it (extension element registerResolution); "
                                + "empty when it is not known.",
                        GROUP,
                        2,
                        Width.SHORT,
                        "Register resolution");
    }

    /** Digits and resolution make sense only together. */
    public static void check(AbstractConfig config, Problems problems) {
        boolean digits = config.getInt(DIGITS) > 0;
        boolean resolution = !config.getString(RESOLUTION).isEmpty();
        if (digits != resolution) {
            problems.add(digits ? RESOLUTION : DIGITS, "required together with " + (digits ? DIGITS : RESOLUTION));
        }
    }

    /** The values of this fragment. */
    public static RegisterDefaults of(AbstractConfig config) {
        int digits = config.getInt(DIGITS);
        String resolution = config.getString(RESOLUTION);
        return digits == 0 ? RegisterDefaults.UNKNOWN : new RegisterDefaults(digits, new BigDecimal(resolution));
    }
}
