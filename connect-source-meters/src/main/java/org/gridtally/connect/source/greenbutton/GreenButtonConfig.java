package org.gridtally.connect.source.greenbutton;

import java.util.Map;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.gridtally.connect.common.config.Problems;
import org.gridtally.connect.source.greenbutton.group.GroupConfig;
import org.gridtally.connect.source.greenbutton.group.RegisterConfig;
import org.gridtally.connect.source.greenbutton.http.AuthConfig;
import org.gridtally.connect.source.greenbutton.http.HttpConfig;
import org.gridtally.connect.source.greenbutton.http.ResilienceConfig;
import org.gridtally.connect.source.greenbutton.http.TlsConfig;
import org.gridtally.connect.source.task.PollConfig;
import org.gridtally.connect.source.task.TargetConfig;

/** All settings of the Green Button source, put together from their fragments. */
public final class GreenButtonConfig {
    private GreenButtonConfig() {}

    /** The definition of every setting. */
    public static ConfigDef definition() {
        ConfigDef def = new ConfigDef();
        TargetConfig.define(def);
        HttpConfig.define(def);
        TlsConfig.define(def);
        GroupConfig.define(def);
        PollConfig.define(def);
        AuthConfig.define(def);
        ResilienceConfig.define(def);
        RegisterConfig.define(def);
        return def;
    }

    /** The settings of a task or connector. */
    public static AbstractConfig parse(Map<String, String> properties) {
        return new AbstractConfig(definition(), properties, false);
    }

    /** The rules over more than one setting. */
    public static void check(AbstractConfig config, Problems problems) {
        GroupConfig.check(config, problems);
        TlsConfig.check(config, problems);
        AuthConfig.check(config, problems);
        ResilienceConfig.check(config, problems);
        RegisterConfig.check(config, problems);
    }
}
