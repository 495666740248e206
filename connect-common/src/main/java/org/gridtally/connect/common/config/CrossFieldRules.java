package org.gridtally.connect.common.config;

import org.apache.kafka.common.config.AbstractConfig;

/** Rules over more than one setting, checked by {@code validate()} and again at {@code start()}. */
@FunctionalInterface
public interface CrossFieldRules {
    /** Adds what is wrong to the problems; only called when each field is valid by itself. */
    void check(AbstractConfig config, Problems problems);
}
