package org.gridtally.servers.cassandra;

/** With which settings is one Cassandra node small, local and quick to start? */
final class NodeSettings {

    private NodeSettings() {}

    static String yaml(String port, String storagePort) {
        return """
                cluster_name: gridtally
                partitioner: org.apache.cassandra.dht.Murmur3Partitioner
                endpoint_snitch: SimpleSnitch
                num_tokens: 1
                auto_bootstrap: false
                listen_address: 127.0.0.1
                storage_port: %2$s
                rpc_address: 127.0.0.1
                native_transport_port: %1$s
                seed_provider:
                  - class_name: org.apache.cassandra.locator.SimpleSeedProvider
                    parameters:
                      - seeds: "127.0.0.1:%2$s"
                commitlog_sync: periodic
                commitlog_sync_period: 1000ms
                commitlog_segment_size: 4MiB
                commitlog_total_space: 64MiB
                memtable_heap_space: 32MiB
                memtable_offheap_space: 32MiB
                key_cache_size: 0MiB
                counter_cache_size: 0MiB
                file_cache_size: 16MiB
                networking_cache_size: 16MiB
                concurrent_reads: 4
                concurrent_writes: 4
                concurrent_counter_writes: 2
                concurrent_materialized_view_writes: 2
                concurrent_compactors: 1
                auto_snapshot: false
                cdc_enabled: false
                disk_access_mode: standard
                """
                .formatted(port, storagePort);
    }
}
