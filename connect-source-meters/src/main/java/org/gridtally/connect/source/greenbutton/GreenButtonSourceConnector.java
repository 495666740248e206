package org.gridtally.connect.source.greenbutton;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.connect.connector.Task;
import org.apache.kafka.connect.util.ConnectorUtils;
import org.gridtally.connect.common.config.CrossFieldRules;
import org.gridtally.connect.source.MeterSourceConnector;
import org.gridtally.connect.source.greenbutton.group.GroupConfig;
import org.gridtally.connect.source.greenbutton.group.GroupPosition;
import org.gridtally.connect.source.greenbutton.group.MeterGroup;
import org.gridtally.connect.source.task.OffsetCheck;

/** Pulls readings from a Green Button (NAESB ESPI) head-end: each meter group is read by one task. */
public final class GreenButtonSourceConnector extends MeterSourceConnector {
    @Override
    public ConfigDef config() {
        return GreenButtonConfig.definition();
    }

    @Override
    protected CrossFieldRules rules() {
        return GreenButtonConfig::check;
    }

    @Override
    protected OffsetCheck offsetCheck() {
        return new OffsetCheck(MeterGroup.PARTITION_KEY, GroupPosition::check);
    }

    @Override
    public Class<? extends Task> taskClass() {
        return GreenButtonSourceTask.class;
    }

    @Override
    public List<Map<String, String>> taskConfigs(int maxTasks) {
        List<String> groups = started().getList(GroupConfig.GROUPS);
        List<Map<String, String>> tasks = new ArrayList<>();
        for (List<String> share : ConnectorUtils.groupPartitions(groups, Math.min(maxTasks, groups.size()))) {
            Map<String, String> task = new HashMap<>(started().originalsStrings());
            task.put(GroupConfig.GROUPS, String.join(",", share));
            tasks.add(task);
        }
        return tasks;
    }
}
