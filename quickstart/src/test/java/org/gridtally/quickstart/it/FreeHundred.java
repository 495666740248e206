package org.gridtally.quickstart.it;

import java.util.concurrent.ThreadLocalRandom;
import org.gridtally.quickstart.preflight.Ports;
import org.gridtally.servers.FreePorts;

/** Ports for one stack of a test, below those that single servers of other tests draw from. */
public final class FreeHundred {
    private static final int LOWEST = 120;
    private static final int HIGHEST = 149;

    private FreeHundred() {}

    /** Ports above one base that are all free now. */
    public static Ports ports() {
        while (true) {
            Ports ports = new Ports(ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST) * 100);
            if (ports.all().keySet().stream().allMatch(FreePorts::isFree)) {
                return ports;
            }
        }
    }
}
