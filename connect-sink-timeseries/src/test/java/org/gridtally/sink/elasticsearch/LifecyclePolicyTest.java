package org.gridtally.sink.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LifecyclePolicyTest {
    @Test
    void downsamplesThenDeletes() {
        assertThat(new LifecyclePolicy(new Ageing(90, "1h", 1_825)).json().toString())
                .isEqualTo("{\"policy\":{\"phases\":{\"hot\":{\"actions\":{\"rollover\":{\"max_age\":\"30d\","
                        + "\"max_primary_shard_size\":\"50gb\"}}},\"warm\":{\"min_age\":\"90d\",\"actions\":"
                        + "{\"downsample\":{\"fixed_interval\":\"1h\"}}},\"delete\":{\"min_age\":\"1825d\","
                        + "\"actions\":{\"delete\":{}}}}}}");
    }

    @Test
    void leavesOutWhatIsNotWanted() {
        assertThat(new LifecyclePolicy(new Ageing(0, "1h", 30))
                        .json()
                        .at("/policy/phases")
                        .has("warm"))
                .isFalse();
        assertThat(new LifecyclePolicy(new Ageing(30, "1h", 0))
                        .json()
                        .at("/policy/phases")
                        .has("delete"))
                .isFalse();
    }
}
