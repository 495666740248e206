package org.gridtally.connect.source.nem12;

import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.gridtally.connect.source.nem12.file.FileReaderSettings;
import org.gridtally.connect.source.nem12.file.TaskShare;
import org.gridtally.connect.source.task.PollConfig;
import org.gridtally.connect.source.task.TargetConfig;

/** The settings of the NEM12 connector and of its tasks. */
public final class Nem12Config {
    static final String TASK_INDEX = "task.index";
    static final String TASK_COUNT = "task.count";

    private Nem12Config() {}

    /** What an operator sets. */
    public static ConfigDef connector() {
        ConfigDef def = TargetConfig.define(new ConfigDef());
        return FinishedConfig.define(InputConfig.define(PollConfig.define(def)));
    }

    /** The same, and which share of the files is the task's. */
    static ConfigDef task() {
        return connector()
                .define(
                        TASK_INDEX,
                        ConfigDef.Type.INT,
                        Importance.HIGH,
                        "Number of this task, from 0; set by the connector.")
                .define(TASK_COUNT, ConfigDef.Type.INT, Importance.HIGH, "Number of tasks; set by the connector.");
    }

    static FileReaderSettings readerSettings(AbstractConfig task) {
        InputConfig input = InputConfig.of(task);
        FinishedConfig finished = FinishedConfig.of(task);
        return new FileReaderSettings(
                TargetConfig.of(task).headEnd(),
                input.directory(),
                input.glob(),
                input.settleMs(),
                input.chunkReadings(),
                new TaskShare(task.getInt(TASK_INDEX), task.getInt(TASK_COUNT)),
                finished.finished(),
                finished.failed());
    }
}
