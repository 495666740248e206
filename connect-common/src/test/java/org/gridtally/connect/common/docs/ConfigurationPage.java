package org.gridtally.connect.common.docs;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.common.config.ConfigDef.ConfigKey;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.connect.connector.Connector;

/** The reference page of all connectors' settings, generated from their definitions. */
final class ConfigurationPage {
    private final StringBuilder page = new StringBuilder();

    static String of(List<? extends Connector> connectors) {
        ConfigurationPage page = new ConfigurationPage();
        page.line("# Configuration reference").line("");
        page.line("Generated from the connectors' definitions; see the module's README for how.");
        page.line("A setting without a default must be given. Secrets are never logged; use a config provider");
        page.line("for them, such as `${file:/etc/secrets:password}`.").line("");
        connectors.forEach(page::connector);
        return page.page.toString();
    }

    private void connector(Connector connector) {
        line("## " + connector.getClass().getSimpleName()).line("");
        line("`connector.class=" + connector.getClass().getName() + "`").line("");
        byGroup(connector).forEach(this::group);
    }

    private static Map<String, List<ConfigKey>> byGroup(Connector connector) {
        return connector.config().configKeys().values().stream()
                .collect(Collectors.groupingBy(key -> key.group, LinkedHashMap::new, Collectors.toList()));
    }

    private void group(String name, List<ConfigKey> keys) {
        line("### " + name).line("");
        line("| setting | meaning | type | default | valid values | importance |");
        line("|---|---|---|---|---|---|");
        keys.stream().sorted(Comparator.comparingInt(key -> key.orderInGroup)).forEach(this::row);
        line("");
    }

    private void row(ConfigKey key) {
        String valid = key.validator == null ? "" : key.validator.toString();
        line("| `" + key.name + "` | " + cell(key.documentation) + " | "
                + key.type.name().toLowerCase(java.util.Locale.ROOT) + " | " + defaultOf(key) + " | " + cell(valid)
                + " | " + key.importance.name().toLowerCase(java.util.Locale.ROOT) + " |");
    }

    private static String defaultOf(ConfigKey key) {
        if (!key.hasDefault()) {
            return "none";
        }
        boolean empty = key.defaultValue == null || key.type == Type.PASSWORD || key.defaultValue.equals("");
        return empty ? "empty" : "`" + key.defaultValue + "`";
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }

    private ConfigurationPage line(String text) {
        page.append(text).append('\n');
        return this;
    }
}
