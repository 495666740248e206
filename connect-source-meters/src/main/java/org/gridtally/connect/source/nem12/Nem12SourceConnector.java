package org.gridtally.connect.source.nem12;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.connect.connector.Task;
import org.gridtally.connect.common.config.CrossFieldRules;
import org.gridtally.connect.source.MeterSourceConnector;
import org.gridtally.connect.source.nem12.file.FilePosition;
import org.gridtally.connect.source.nem12.file.Nem12Reader;
import org.gridtally.connect.source.task.OffsetCheck;

/**
 * Reads AEMO NEM12 and NEM13 files that appear in a directory, plain or zipped, and writes their readings to Kafka.
 * Each file belongs to one task, by the hash of its name.
 */
public final class Nem12SourceConnector extends MeterSourceConnector {
    @Override
    public Class<? extends Task> taskClass() {
        return Nem12SourceTask.class;
    }

    @Override
    public ConfigDef config() {
        return Nem12Config.connector();
    }

    @Override
    public List<Map<String, String>> taskConfigs(int maxTasks) {
        List<Map<String, String>> tasks = new ArrayList<>(maxTasks);
        for (int index = 0; index < maxTasks; index++) {
            Map<String, String> task = new HashMap<>(started().originalsStrings());
            task.put(Nem12Config.TASK_INDEX, String.valueOf(index));
            task.put(Nem12Config.TASK_COUNT, String.valueOf(maxTasks));
            tasks.add(task);
        }
        return tasks;
    }

    @Override
    protected CrossFieldRules rules() {
        return new Nem12Rules();
    }

    @Override
    protected OffsetCheck offsetCheck() {
        return new OffsetCheck(Nem12Reader.PART, FilePosition::check);
    }
}
