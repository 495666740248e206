package org.gridtally.servers.stores;

/** What is to be done when a store of the operating system is missing? */
final class Debian {

    static final String ADVICE = "testkit/bin/install-debian-stores installs it";

    private Debian() {}
}
