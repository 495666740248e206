package org.gridtally.quickstart.stores;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.gridtally.quickstart.preflight.Demand;
import org.gridtally.quickstart.preflight.Ports;
import org.gridtally.servers.ProjectLayout;

/** Which stores can stand beside Druid? */
public enum StoreKind {
    POSTGRES("PostgreSQL", 192, 64) {
        @Override
        public SideStore in(ProjectLayout layout, Path folder, Ports ports) {
            return new PostgresStore(layout, folder, ports.postgres());
        }

        @Override
        int port(Ports ports) {
            return ports.postgres();
        }
    },
    LAKE("the lake", 128, 320) {
        @Override
        public SideStore in(ProjectLayout layout, Path folder, Ports ports) {
            return new LakeStore(layout, folder, ports.s3());
        }

        @Override
        int port(Ports ports) {
            return ports.s3();
        }
    };

    private final String title;
    private final long serverMib;
    private final int workerHeapMib;

    StoreKind(String title, long serverMib, int workerHeapMib) {
        this.title = title;
        this.serverMib = serverMib;
        this.workerHeapMib = workerHeapMib;
    }

    /** One whose server keeps its state below a run's folder. */
    public abstract SideStore in(ProjectLayout layout, Path folder, Ports ports);

    abstract int port(Ports ports);

    /** As options, files and the report's keys name it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As people name it. */
    public String title() {
        return title;
    }

    /** By how many MiB the worker's heap grows for its connector. */
    public int workerHeapMib() {
        return workerHeapMib;
    }

    /** What it needs on top of the stack. */
    public Demand demand(Ports ports) {
        return new Demand(Map.of(port(ports), title), serverMib + workerHeapMib);
    }
}
