package org.gridtally.testkit;

import org.opentest4j.TestAbortedException;

/**
 * A store that whoever runs the tests has named: it is left running.
 *
 * @param name what the property calls it
 * @param address where it is
 */
record GivenStore(String name, String address) implements StoreHost {

    @Override
    public void stop() {
        throw new TestAbortedException("skipped: the " + name + " given by -Dgridtally." + name
                + " is not the test's to stop; leave the property out to test outages");
    }

    @Override
    public void start() {}

    @Override
    public void close() {}
}
