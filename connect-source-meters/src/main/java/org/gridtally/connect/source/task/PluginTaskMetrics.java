package org.gridtally.connect.source.task;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.common.metrics.Gauge;
import org.apache.kafka.common.metrics.PluginMetrics;
import org.apache.kafka.connect.source.SourceTaskContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counters as metrics of the worker (Kafka 4.1 and later), so that they appear where the worker's own metrics do. */
final class PluginTaskMetrics implements TaskMetrics {
    private static final Logger LOG = LoggerFactory.getLogger(PluginTaskMetrics.class);

    private final PluginMetrics plugin;
    private final Map<String, LongAdder> counters = new ConcurrentHashMap<>();

    private PluginTaskMetrics(PluginMetrics plugin) {
        this.plugin = plugin;
    }

    /** Metrics of the worker, or local counters when the worker is older than plugin metrics. */
    static TaskMetrics of(SourceTaskContext context) {
        try {
            PluginMetrics plugin = context.pluginMetrics();
            return plugin == null ? new LocalMetrics() : new PluginTaskMetrics(plugin);
        } catch (NoSuchMethodError | NoClassDefFoundError | AbstractMethodError olderWorker) {
            return new LocalMetrics();
        }
    }

    @Override
    public Counter counter(String name, String description) {
        return counters.computeIfAbsent(name, unused -> register(name, description))::add;
    }

    private LongAdder register(String name, String description) {
        LongAdder counter = new LongAdder();
        Gauge<Long> gauge = (config, now) -> counter.sum();
        try {
            plugin.addMetric(plugin.metricName(name, description, new LinkedHashMap<>()), gauge);
        } catch (IllegalArgumentException taken) {
            // A worker that gives up waiting for a task to stop starts the next one while the metrics of the last are
            // still there. Not seeing a counter is better than a task that fails for it.
            LOG.warn("{} is not shown: {}", name, taken.getMessage());
        }
        return counter;
    }
}
