package org.gridtally.connect.common.task;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.apache.kafka.common.metrics.Gauge;
import org.apache.kafka.common.metrics.PluginMetrics;
import org.apache.kafka.connect.sink.SinkTaskContext;
import org.apache.kafka.connect.source.SourceTaskContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counters as metrics of the worker (Kafka 4.1 and later), so that they appear where the worker's own metrics do. */
public final class PluginTaskMetrics implements TaskMetrics {
    private static final Logger LOG = LoggerFactory.getLogger(PluginTaskMetrics.class);

    private final PluginMetrics plugin;
    private final Map<String, LongAdder> counters = new ConcurrentHashMap<>();

    private PluginTaskMetrics(PluginMetrics plugin) {
        this.plugin = plugin;
    }

    /** Metrics of a source task's worker, or local counters when the worker is older than plugin metrics. */
    public static TaskMetrics of(SourceTaskContext context) {
        return orLocal(() -> in(context.pluginMetrics()));
    }

    /** Metrics of a sink task's worker, or local counters when the worker is older than plugin metrics. */
    public static TaskMetrics of(SinkTaskContext context) {
        return orLocal(() -> in(context.pluginMetrics()));
    }

    // No lambda may give PluginMetrics itself: an older worker, which lacks the class, would fail to link it where
    // nothing catches that.
    private static TaskMetrics orLocal(Supplier<TaskMetrics> worker) {
        try {
            return worker.get();
        } catch (NoSuchMethodError | NoClassDefFoundError | AbstractMethodError olderWorker) {
            return new LocalMetrics();
        }
    }

    private static TaskMetrics in(@Nullable PluginMetrics plugin) {
        return plugin == null ? new LocalMetrics() : new PluginTaskMetrics(plugin);
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
