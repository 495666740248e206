package org.gridtally.druid.state;

import org.apache.druid.query.cache.CacheKeyBuilder;

/**
 * First bytes of cache keys. Druid's own end below 0x70, and other extensions may begin there too, so the type's full
 * name always follows.
 */
public final class CacheIds {
    private static final byte AGGREGATOR = 0x70;
    private static final byte POST_AGGREGATOR = 0x71;

    private CacheIds() {}

    /** The beginning of an aggregator's key. */
    public static CacheKeyBuilder aggregator(Class<?> type) {
        return new CacheKeyBuilder(AGGREGATOR).appendString(type.getName());
    }

    /** The beginning of a post-aggregator's key. */
    public static CacheKeyBuilder postAggregator(Class<?> type) {
        return new CacheKeyBuilder(POST_AGGREGATOR).appendString(type.getName());
    }
}
