package org.gridtally.sink.worker;

/** What happens to all stores of a run at once. */
@FunctionalInterface
interface Scenario {
    void run(String topic) throws Exception;
}
