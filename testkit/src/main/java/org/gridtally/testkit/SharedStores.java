package org.gridtally.testkit;

/** The stores that the classes of this JVM share, for a test that asks for many and goes on without those that are missing. */
public interface SharedStores {

    /** Starts it when it is first asked for; a test of a store that cannot run here is skipped, at every asking. */
    <S extends TestStore> S obtain(Class<S> kind);
}
