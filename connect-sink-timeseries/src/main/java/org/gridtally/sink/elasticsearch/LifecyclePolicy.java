package org.gridtally.sink.elasticsearch;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.gridtally.sink.row.Table;
import org.gridtally.sink.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The index lifecycle policy of a data stream: rolled over every month or at 50 GB, later downsampled, later deleted. */
final class LifecyclePolicy {
    private static final Logger LOG = LoggerFactory.getLogger(LifecyclePolicy.class);

    private final Ageing ageing;

    LifecyclePolicy(Ageing ageing) {
        this.ageing = ageing;
    }

    /** Makes the policy and returns its name, empty where none is wanted or the server has no such thing. */
    String ensure(Admin admin, Table table) throws StoreException {
        if (!ageing.isNeeded()) {
            return "";
        }
        String name = "gridtally-" + table.name();
        if (admin.putIfKnown("/_ilm/policy/" + Admin.part(name), json())) {
            return name;
        }
        LOG.warn(
                "The server has no index lifecycle management: {} is neither downsampled nor deleted by age",
                table.name());
        return "";
    }

    ObjectNode json() {
        ObjectNode policy = new ObjectMapper().createObjectNode();
        ObjectNode phases = policy.putObject("policy").putObject("phases");
        phases.putObject("hot")
                .putObject("actions")
                .putObject("rollover")
                .put("max_age", "30d")
                .put("max_primary_shard_size", "50gb");
        if (ageing.downsampleAfterDays() > 0) {
            phase(phases, "warm", ageing.downsampleAfterDays())
                    .putObject("downsample")
                    .put("fixed_interval", ageing.interval());
        }
        if (ageing.retentionDays() > 0) {
            phase(phases, "delete", ageing.retentionDays()).putObject("delete");
        }
        return policy;
    }

    private static ObjectNode phase(ObjectNode phases, String name, long days) {
        return phases.putObject(name).put("min_age", days + "d").putObject("actions");
    }
}
