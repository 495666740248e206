package org.gridtally.druid.post;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.Objects;
import org.apache.druid.query.aggregation.PostAggregator;
import org.apache.druid.query.cache.CacheKeyBuilder;
import org.apache.druid.segment.column.ColumnType;
import org.gridtally.core.Micros;
import org.gridtally.core.register.RegisterDelta;
import org.gridtally.core.register.RegisterDial;
import org.gridtally.core.register.RegisterRule;
import org.gridtally.core.register.ResetPolicy;
import org.gridtally.core.slots.SlotState;
import org.jspecify.annotations.Nullable;

/** {@code registerDelta}: how far registers advanced, or how often something happened to them. */
public final class RegisterDeltaPostAggregator extends SlotsPostAggregator {
    /** Name in JSON. */
    public static final String TYPE_NAME = "registerDelta";

    private final int digits;
    private final BigDecimal resolution;
    private final BigDecimal maxPower;
    private final int tolerancePercent;
    private final ResetPolicy onReset;
    private final RegisterOutput output;
    private final RegisterRule rule;

    /**
     * @param digits number of dials
     * @param resolution one step of the last dial, in the unit of the readings; null for 1
     * @param maxPower how far the register can advance in an hour at most, in that unit; null when not known
     * @param tolerancePercent added to it; null for 10
     * @param onReset what a reset contributes; null for FROM_ZERO
     * @param output which number is asked for; null for DELTA
     */
    @JsonCreator
    public RegisterDeltaPostAggregator(
            @JsonProperty("name") String name,
            @JsonProperty("field") PostAggregator field,
            @JsonProperty("digits") int digits,
            @JsonProperty("resolution") @Nullable BigDecimal resolution,
            @JsonProperty("maxPower") @Nullable BigDecimal maxPower,
            @JsonProperty("tolerancePercent") @Nullable Integer tolerancePercent,
            @JsonProperty("onReset") @Nullable ResetPolicy onReset,
            @JsonProperty("output") @Nullable RegisterOutput output) {
        super(name, field, TYPE_NAME);
        this.digits = digits;
        this.resolution = Objects.requireNonNullElse(resolution, BigDecimal.ONE);
        this.maxPower = Objects.requireNonNullElse(maxPower, BigDecimal.ZERO);
        this.tolerancePercent = Objects.requireNonNullElse(tolerancePercent, RegisterRule.DEFAULT_TOLERANCE_PERCENT);
        this.onReset = Objects.requireNonNullElse(onReset, ResetPolicy.FROM_ZERO);
        this.output = Objects.requireNonNullElse(output, RegisterOutput.DELTA);
        this.rule = new RegisterRule(
                new RegisterDial(digits, Micros.of(this.resolution)),
                Micros.of(this.maxPower),
                this.tolerancePercent,
                this.onReset);
    }

    @JsonProperty
    public int getDigits() {
        return digits;
    }

    @JsonProperty
    public BigDecimal getResolution() {
        return resolution;
    }

    @JsonProperty
    public BigDecimal getMaxPower() {
        return maxPower;
    }

    @JsonProperty
    public int getTolerancePercent() {
        return tolerancePercent;
    }

    @JsonProperty
    public ResetPolicy getOnReset() {
        return onReset;
    }

    @JsonProperty
    public RegisterOutput getOutput() {
        return output;
    }

    @Override
    @Nullable
    Number of(SlotState slots) {
        return output.of(RegisterDelta.of(slots, rule));
    }

    @Override
    ColumnType resultType() {
        return output.type();
    }

    @Override
    SlotsPostAggregator withField(PostAggregator newField) {
        return new RegisterDeltaPostAggregator(
                getName(), newField, digits, resolution, maxPower, tolerancePercent, onReset, output);
    }

    @Override
    CacheKeyBuilder appendTo(CacheKeyBuilder key) {
        return key.appendString(rule.toString()).appendString(output.name());
    }
}
