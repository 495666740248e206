package org.gridtally.streams;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.jspecify.annotations.Nullable;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/**
 * Gives all stores of the process one budget of native memory for blocks, indexes, filters and write buffers together.
 *
 * <p>Kafka Streams opens one RocksDB for each store and partition, by default with 50 MB of blocks and 48 MB of write
 * buffers each; forty of them would take more than the whole stack is meant to.
 */
public final class BoundedRocksDb implements RocksDBConfigSetter {
    /** The setting of the budget, in MiB. */
    static final String MEMORY_MB = "rocksdb.memory.mb";

    static final int DEFAULT_MEMORY_MB = 32;

    private static final long MIB = 1024L * 1024;
    private static final long WRITE_BUFFER = 4 * MIB;
    private static final int SHARD_BITS = 2;

    private static @Nullable LRUCache cache;
    private static @Nullable WriteBufferManager writeBuffers;

    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> configs) {
        synchronized (BoundedRocksDb.class) {
            share(options, memory(configs));
        }
    }

    private static long memory(Map<String, Object> configs) {
        Object megabytes = configs.get(MEMORY_MB);
        return MIB * (megabytes == null ? DEFAULT_MEMORY_MB : Integer.parseInt(megabytes.toString()));
    }

    private static void share(Options options, long memory) {
        if (cache == null || writeBuffers == null) {
            RocksDB.loadLibrary();
            cache = new LRUCache(memory, SHARD_BITS, false);
            writeBuffers = new WriteBufferManager(memory / 2, cache);
        }
        BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(cache);
        table.setCacheIndexAndFilterBlocks(true);
        table.setPinTopLevelIndexAndFilter(true);
        options.setTableFormatConfig(table);
        options.setWriteBufferManager(writeBuffers);
        options.setWriteBufferSize(WRITE_BUFFER);
        options.setMaxWriteBufferNumber(2);
    }

    /** The cache is the process's and stays for the other stores. */
    @Override
    public void close(String storeName, Options options) {}
}
