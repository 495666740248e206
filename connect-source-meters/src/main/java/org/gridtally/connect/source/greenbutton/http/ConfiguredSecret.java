package org.gridtally.connect.source.greenbutton.http;

import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An Authorization header made from the configuration, and made anew after a rejection: a secret that was rotated in
 * its vault is picked up without a restart.
 */
final class ConfiguredSecret implements Credentials {
    private final Supplier<Map<String, String>> configs;
    private final Function<Map<String, String>, String> header;
    private volatile @Nullable String current;

    ConfiguredSecret(Supplier<Map<String, String>> configs, Function<Map<String, String>, String> header) {
        this.configs = configs;
        this.header = header;
    }

    @Override
    public String authorization() {
        String known = current;
        if (known == null) {
            known = header.apply(configs.get());
            current = known;
        }
        return known;
    }

    @Override
    public void rejected() {
        current = null;
    }
}
