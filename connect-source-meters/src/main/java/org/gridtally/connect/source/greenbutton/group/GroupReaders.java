package org.gridtally.connect.source.greenbutton.group;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.AbstractConfig;
import org.gridtally.connect.common.task.TaskMetrics;
import org.gridtally.connect.source.greenbutton.espi.RegisterDefaults;
import org.gridtally.connect.source.greenbutton.http.HeadEndHttpFactory;
import org.gridtally.connect.source.greenbutton.http.Resilience;
import org.gridtally.connect.source.greenbutton.http.ResilienceConfig;
import org.gridtally.connect.source.task.Partition;
import org.gridtally.connect.source.task.PollConfig;
import org.gridtally.connect.source.task.Position;
import org.gridtally.connect.source.task.TargetConfig;
import org.gridtally.connect.source.task.TaskEnvironment;

/** Makes the reader of a task from its configuration. */
public final class GroupReaders {
    private GroupReaders() {}

    /** What the readers of all groups of a task share. */
    record Shared(
            GroupConfig config, RegisterDefaults registers, FeedSource source, Clock clock, TaskMetrics metrics) {}

    /** The reader of all groups of a task, each from its committed position. */
    public static GreenButtonReader open(AbstractConfig config, TaskEnvironment environment) {
        GroupConfig groups = GroupConfig.of(config);
        Shared shared = new Shared(
                groups,
                RegisterConfig.of(config),
                new HttpFeedSource(
                        HeadEndHttpFactory.of(config, environment.configs(), environment.clock()),
                        new Resilience(ResilienceConfig.of(config), environment.metrics()),
                        environment.metrics()),
                environment.clock(),
                environment.metrics());
        List<GroupReader> readers = readers(TargetConfig.of(config).headEnd(), shared, environment);
        return new GreenButtonReader(readers, PollConfig.interval(config));
    }

    private static List<GroupReader> readers(String headEnd, Shared shared, TaskEnvironment environment) {
        List<MeterGroup> groups = shared.config().groups();
        Map<Partition, Position> stored = environment
                .positions()
                .of(groups.stream().map(group -> group.partition(headEnd)).toList());
        Long start = shared.config().start();
        List<GroupReader> readers = new ArrayList<>();
        for (MeterGroup group : groups) {
            Partition partition = group.partition(headEnd);
            Position position = stored.getOrDefault(partition, Position.START);
            readers.add(
                    new GroupReader(group, partition, GroupPosition.of(position, start == null ? 0 : start), shared));
        }
        return readers;
    }
}
