package org.gridtally.quickstart.preflight;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gridtally.servers.DruidPorts;

/**
 * Which port each part of the stack listens on, all above one base.
 *
 * <p>The last two digits are those people know: 11092 is Kafka (9092), 11083 Connect (8083), 11081 the registry (8081),
 * 11088 Druid's router (8888).
 */
public record Ports(int base) {
    public static final int DEFAULT_BASE = 11000;
    private static final int SPAN = 100;

    public Ports {
        if (base < 1024 || base + SPAN > 65535) {
            throw new IllegalArgumentException("--port-base must lie between 1024 and " + (65535 - SPAN) + ": " + base);
        }
    }

    public int broker() {
        return base + 92;
    }

    public int controller() {
        return base + 93;
    }

    public int registry() {
        return base + 81;
    }

    public int connect() {
        return base + 83;
    }

    /** Health of the stream job. */
    public int streams() {
        return base + 86;
    }

    public int headEnd() {
        return base + 90;
    }

    /** Only with --lake. */
    public int s3() {
        return base + 80;
    }

    /** Only with --sink postgres. */
    public int postgres() {
        return base + 32;
    }

    public int druidRouter() {
        return base + 88;
    }

    /** Druid's inner services and its ZooKeeper, which only the stack itself talks to. */
    public DruidPorts druid() {
        return new DruidPorts(druidRouter(), base + 82, base + 84, base + 85, base + 91, base + 21, base + 27);
    }

    /** Every port the stack takes without the stores beside Druid, with the name of the part that takes it. */
    public Map<Integer, String> all() {
        Map<Integer, String> names = new LinkedHashMap<>();
        names.put(broker(), "Kafka broker");
        names.put(controller(), "Kafka controller");
        names.put(registry(), "schema registry");
        names.put(connect(), "Connect worker");
        names.put(streams(), "stream job");
        names.put(headEnd(), "simulated head-end");
        names.put(druidRouter(), "Druid router");
        names.put(druid().broker(), "Druid broker");
        names.put(druid().coordinator(), "Druid coordinator");
        names.put(druid().historical(), "Druid historical");
        names.put(druid().indexer(), "Druid indexer");
        names.put(druid().zookeeper(), "Druid's ZooKeeper");
        names.put(druid().derby(), "Druid's metadata store");
        return names;
    }
}
