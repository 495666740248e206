package org.gridtally.connect.common.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.lang.reflect.Proxy;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.metrics.Gauge;
import org.apache.kafka.common.metrics.MetricValueProvider;
import org.apache.kafka.common.metrics.PluginMetrics;
import org.apache.kafka.common.metrics.Sensor;
import org.apache.kafka.connect.sink.SinkTaskContext;
import org.apache.kafka.connect.source.SourceTaskContext;
import org.junit.jupiter.api.Test;

class PluginTaskMetricsTest {
    private final Shown shown = new Shown();

    @Test
    void aCounterShowsInTheWorker() {
        TaskMetrics metrics = PluginTaskMetrics.of(context(SourceTaskContext.class, () -> shown));

        metrics.counter("pages", "Pages written").add(2);
        metrics.counter("pages", "Pages written").add(3);

        assertThat(shown.value("pages")).isEqualTo(5);
    }

    @Test
    void aNameThatIsTakenCountsUnseen() {
        PluginTaskMetrics.of(context(SinkTaskContext.class, () -> shown)).counter("rows", "Rows written");
        TaskMetrics next = PluginTaskMetrics.of(context(SinkTaskContext.class, () -> shown));

        assertThatCode(() -> next.counter("rows", "Rows written").add(1)).doesNotThrowAnyException();
        assertThat(shown.value("rows")).isZero();
    }

    @Test
    void aWorkerOlderThanPluginMetricsHasLocalCounters() {
        Supplier<PluginMetrics> missing = () -> {
            throw new NoSuchMethodError("pluginMetrics");
        };

        assertThat(PluginTaskMetrics.of(context(SourceTaskContext.class, missing)))
                .isInstanceOf(LocalMetrics.class);
        assertThat(PluginTaskMetrics.of(context(SinkTaskContext.class, missing)))
                .isInstanceOf(LocalMetrics.class);
        assertThat(PluginTaskMetrics.of(context(SinkTaskContext.class, () -> null)))
                .isInstanceOf(LocalMetrics.class);
    }

    @Test
    void localCountersCount() {
        LocalMetrics local = new LocalMetrics();
        local.counter("rows", "Rows written").add(4);
        local.counter("rows", "Rows written").add(3);

        assertThat(local.value("rows")).isEqualTo(7);
        assertThat(local.value("pages")).isZero();
    }

    /** A context of which the metrics are asked, and nothing else. */
    private static <T> T context(Class<T> kind, Supplier<PluginMetrics> metrics) {
        Object proxy = Proxy.newProxyInstance(
                kind.getClassLoader(), new Class<?>[] {kind}, (self, method, arguments) -> metrics.get());
        return kind.cast(proxy);
    }

    /** The metrics of a worker, where a name is taken once. */
    private static final class Shown implements PluginMetrics {
        private final Map<MetricName, MetricValueProvider<?>> metrics = new LinkedHashMap<>();

        long value(String name) {
            Gauge<?> gauge = (Gauge<?>) metrics.get(metricName(name, "", new LinkedHashMap<>()));
            return (Long) gauge.value(null, 0);
        }

        @Override
        public MetricName metricName(String name, String description, LinkedHashMap<String, String> tags) {
            return new MetricName(name, "plugins", description, tags);
        }

        @Override
        public void addMetric(MetricName name, MetricValueProvider<?> value) {
            if (metrics.putIfAbsent(name, value) != null) {
                throw new IllegalArgumentException("a metric named " + name + " exists");
            }
        }

        @Override
        public void removeMetric(MetricName name) {
            metrics.remove(name);
        }

        @Override
        public Sensor addSensor(String name) {
            throw new UnsupportedOperationException("counters are gauges, never the sensor " + name);
        }

        @Override
        public void removeSensor(String name) {
            throw new UnsupportedOperationException("counters are gauges, never the sensor " + name);
        }
    }
}
