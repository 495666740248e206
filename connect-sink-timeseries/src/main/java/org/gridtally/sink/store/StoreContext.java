package org.gridtally.sink.store;

import java.util.Map;
import java.util.function.Supplier;
import org.gridtally.connect.common.task.TaskMetrics;

/**
 * What a store may use of the task around it.
 *
 * @param configs the task's configuration with its secrets resolved anew, to be asked at every connect
 * @param evolution which changes it may make to tables
 * @param metrics counters of this task
 */
public record StoreContext(Supplier<Map<String, String>> configs, SchemaEvolution evolution, TaskMetrics metrics) {}
