package org.gridtally.connect.source.greenbutton;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.config.AbstractConfig;
import org.gridtally.connect.common.config.Problems;
import org.gridtally.connect.source.greenbutton.group.GroupReaders;
import org.gridtally.connect.source.task.HeadEndReader;
import org.gridtally.connect.source.task.MeterSourceTask;
import org.gridtally.connect.source.task.TaskEnvironment;

/** Reads some meter groups of a Green Button head-end. */
public final class GreenButtonSourceTask extends MeterSourceTask {
    @Override
    protected AbstractConfig parse(Map<String, String> properties) {
        AbstractConfig config = GreenButtonConfig.parse(properties);
        Problems problems = new Problems();
        GreenButtonConfig.check(config, problems);
        problems.refuse();
        return config;
    }

    @Override
    protected Duration idlePause(AbstractConfig config) {
        return Duration.ZERO;
    }

    @Override
    protected HeadEndReader open(AbstractConfig config, TaskEnvironment environment) {
        return GroupReaders.open(config, environment);
    }
}
