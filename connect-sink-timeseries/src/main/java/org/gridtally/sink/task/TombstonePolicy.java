package org.gridtally.sink.task;

/** What a record without a value does. */
enum TombstonePolicy {
    IGNORE,
    DELETE,
    FAIL
}
