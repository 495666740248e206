package org.gridtally.connect.source;

import java.util.Map;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.Config;
import org.apache.kafka.connect.connector.Task;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.source.ConnectorTransactionBoundaries;
import org.apache.kafka.connect.source.ExactlyOnceSupport;
import org.apache.kafka.connect.source.SourceConnector;
import org.gridtally.connect.common.config.CrossFieldRules;
import org.gridtally.connect.common.config.Problems;
import org.gridtally.connect.common.task.BuildVersion;
import org.gridtally.connect.source.task.MeterSourceTask;
import org.gridtally.connect.source.task.OffsetCheck;
import org.jspecify.annotations.Nullable;

/** What every meter source connector says of itself in the same way. */
public abstract class MeterSourceConnector extends SourceConnector {
    private @Nullable AbstractConfig started;

    /** The rules over more than one setting. */
    protected abstract CrossFieldRules rules();

    /** Which offsets an operator may set. */
    protected abstract OffsetCheck offsetCheck();

    /** The configuration this connector was started with. */
    protected final AbstractConfig started() {
        if (started == null) {
            throw new ConnectException("the connector has not been started");
        }
        return started;
    }

    @Override
    public String version() {
        return BuildVersion.of(MeterSourceTask.class);
    }

    @Override
    public abstract Class<? extends Task> taskClass();

    @Override
    public Config validate(Map<String, String> properties) {
        Config validation = super.validate(properties);
        boolean eachFieldValid = validation.configValues().stream()
                .allMatch(value -> value.errorMessages().isEmpty());
        if (eachFieldValid) {
            problems(new AbstractConfig(config(), properties, false)).addTo(validation);
        }
        return validation;
    }

    @Override
    public void start(Map<String, String> properties) {
        AbstractConfig parsed = new AbstractConfig(config(), properties, false);
        problems(parsed).refuse();
        started = parsed;
    }

    private Problems problems(AbstractConfig parsed) {
        Problems problems = new Problems();
        rules().check(parsed, problems);
        return problems;
    }

    @Override
    public void stop() {
        started = null;
    }

    /** Every page goes into one transaction with the position behind it, whatever the configuration. */
    @Override
    public ExactlyOnceSupport exactlyOnceSupport(Map<String, String> properties) {
        return ExactlyOnceSupport.SUPPORTED;
    }

    @Override
    public ConnectorTransactionBoundaries canDefineTransactionBoundaries(Map<String, String> properties) {
        return ConnectorTransactionBoundaries.SUPPORTED;
    }

    /**
     * Checks the offsets an operator wants to set. A null offset (a tombstone) is always accepted, also for a partition
     * this version does not know: it is how an operator removes positions, and resetting sends one for everything
     * stored.
     */
    @Override
    public boolean alterOffsets(Map<String, String> properties, @Nullable Map<Map<String, ?>, Map<String, ?>> offsets) {
        if (offsets != null) {
            offsets.forEach(offsetCheck()::check);
        }
        return true;
    }
}
