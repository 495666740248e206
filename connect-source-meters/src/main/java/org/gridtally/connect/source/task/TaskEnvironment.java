package org.gridtally.connect.source.task;

import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;
import org.gridtally.connect.common.task.TaskMetrics;

/**
 * What a reader may use of the worker around it.
 *
 * @param positions the committed positions
 * @param configs the task's configuration with its secrets resolved anew
 * @param metrics counters of this task
 * @param clock the time of arrival
 */
public record TaskEnvironment(
        CommittedPositions positions, Supplier<Map<String, String>> configs, TaskMetrics metrics, Clock clock) {}
