package org.gridtally.sink.worker;

import java.util.List;
import org.gridtally.connect.common.worker.ComponentContract;
import org.gridtally.sink.TimeSeriesSinkConnector;

/** The archive holds the connector, a page on its stores and samples of its settings. */
class ComponentIT extends ComponentContract {
    ComponentIT() {
        super(
                "connect-sink-timeseries",
                List.of(new TimeSeriesSinkConnector()),
                List.of(
                        "doc/docs/stores.md",
                        "doc/licenses/postgresql/META-INF/LICENSE",
                        "etc/postgres-sink.json",
                        "etc/timescaledb-sink.json"));
    }
}
