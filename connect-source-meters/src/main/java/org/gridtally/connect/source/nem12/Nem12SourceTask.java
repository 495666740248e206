package org.gridtally.connect.source.nem12;

import java.util.Map;
import org.apache.kafka.common.config.AbstractConfig;
import org.gridtally.connect.source.nem12.file.Nem12Reader;
import org.gridtally.connect.source.task.HeadEndReader;
import org.gridtally.connect.source.task.MeterSourceTask;
import org.gridtally.connect.source.task.TaskEnvironment;

/** Reads the files of one task's share. */
public final class Nem12SourceTask extends MeterSourceTask {
    @Override
    protected AbstractConfig parse(Map<String, String> properties) {
        return new AbstractConfig(Nem12Config.task(), properties, false);
    }

    @Override
    protected HeadEndReader open(AbstractConfig config, TaskEnvironment environment) {
        return new Nem12Reader(Nem12Config.readerSettings(config), environment);
    }
}
