package org.gridtally.sink.config;

import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.common.config.ConfigDef.Width;
import org.gridtally.connect.common.config.Choice;
import org.gridtally.connect.common.config.LongRange;
import org.gridtally.connect.common.config.VisibleWhen;
import org.gridtally.connect.common.tls.TlsSettings;
import org.jspecify.annotations.Nullable;

/** Adds the settings of one group to a definition, in the order they are called. */
public final class SettingGroup {
    private final ConfigDef def;
    private final String name;
    private final ConfigDef.@Nullable Recommender visibility;
    private int order;

    private SettingGroup(ConfigDef def, String name, ConfigDef.@Nullable Recommender visibility) {
        this.def = def;
        this.name = name;
        this.visibility = visibility;
    }

    /** A group that is always shown. */
    public static SettingGroup of(ConfigDef def, String name) {
        return new SettingGroup(def, name, null);
    }

    /** A group shown only where the recommender says so, such as {@link VisibleWhen}. */
    public static SettingGroup of(ConfigDef def, String name, ConfigDef.Recommender visibility) {
        return new SettingGroup(def, name, visibility);
    }

    /** A text that may be anything, empty by default or as given. */
    public SettingGroup text(String key, String value, Importance importance, String display, String doc) {
        return add(key, Type.STRING, value, null, importance, Width.LONG, display, doc, visibility);
    }

    /** A text that a validator looks at. */
    public SettingGroup text(
            String key, String value, ConfigDef.Validator valid, Importance importance, String display, String doc) {
        return add(key, Type.STRING, value, valid, importance, Width.LONG, display, doc, visibility);
    }

    /** One of a few words. */
    public SettingGroup choice(
            String key, String value, Choice words, Importance importance, String display, String doc) {
        return add(
                key,
                Type.STRING,
                value,
                words,
                importance,
                Width.SHORT,
                display,
                doc,
                visibility == null ? words : visibility);
    }

    /** The certificate that the sink shows to a server which asks for one. */
    public SettingGroup clientCertificate(TlsSettings tls) {
        return text(
                        tls.clientCertificate(),
                        "",
                        Importance.LOW,
                        "Client certificate",
                        "File with the certificate (PEM) that the sink shows where TLS asks for one, before those of "
                                + "the authorities between it and the root. Read anew at every connect.")
                .text(
                        tls.clientKey(),
                        "",
                        Importance.LOW,
                        "Client key",
                        "File with the key of " + tls.clientCertificate()
                                + " (PEM, PKCS#8, not encrypted). Read anew at every connect.");
    }

    /** A secret: never logged, never shown. */
    public SettingGroup secret(String key, Importance importance, String display, String doc) {
        return add(key, Type.PASSWORD, "", null, importance, Width.MEDIUM, display, doc, visibility);
    }

    /** A whole number in a range. */
    public SettingGroup number(
            String key, long value, LongRange range, Importance importance, String display, String doc) {
        return add(key, Type.LONG, value, range, importance, Width.SHORT, display, doc, visibility);
    }

    /** Yes or no. */
    public SettingGroup flag(String key, boolean value, Importance importance, String display, String doc) {
        return add(key, Type.BOOLEAN, value, null, importance, Width.SHORT, display, doc, visibility);
    }

    private SettingGroup add(
            String key,
            Type type,
            Object value,
            ConfigDef.@Nullable Validator valid,
            Importance importance,
            Width width,
            String display,
            String doc,
            ConfigDef.@Nullable Recommender recommender) {
        order++;
        def.define(key, type, value, valid, importance, doc, name, order, width, display, recommender);
        return this;
    }
}
