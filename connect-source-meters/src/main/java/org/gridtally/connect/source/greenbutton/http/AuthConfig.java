package org.gridtally.connect.source.greenbutton.http;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Width;
import org.apache.kafka.common.config.types.Password;
import org.gridtally.connect.common.config.Choice;
import org.gridtally.connect.common.config.HttpUrl;
import org.gridtally.connect.common.config.Problems;
import org.gridtally.connect.common.config.VisibleWhen;

/** How the connector proves to the head-end who it is. */
public final class AuthConfig {
    /** Kind of authentication. */
    public static final String TYPE = "auth.type";

    /** User name for basic. */
    public static final String USER = "auth.user";

    /** Password for basic. */
    public static final String PASSWORD = "auth.password";

    /** Token for bearer. */
    public static final String TOKEN = "auth.token";

    /** Token endpoint for oauth2. */
    public static final String TOKEN_URL = "auth.oauth2.token.url";

    /** Client id for oauth2. */
    public static final String CLIENT_ID = "auth.oauth2.client.id";

    /** Client secret for oauth2. */
    public static final String CLIENT_SECRET = "auth.oauth2.client.secret";

    /** Scope for oauth2. */
    public static final String SCOPE = "auth.oauth2.scope";

    static final String NONE = "none";
    static final String BASIC = "basic";
    static final String BEARER = "bearer";
    static final String OAUTH2 = "oauth2";

    private static final String GROUP = "Authentication";
    private static final Map<String, List<String>> NEEDED = Map.of(
            NONE, List.of(),
            BASIC, List.of(USER, PASSWORD),
            BEARER, List.of(TOKEN),
            OAUTH2, List.of(TOKEN_URL, CLIENT_ID, CLIENT_SECRET));

    private AuthConfig() {}

    /** Adds the settings of this fragment. */
    public static ConfigDef define(ConfigDef def) {
        Choice types = Choice.of(NONE, BASIC, BEARER, OAUTH2);
        def.define(
                TYPE,
                ConfigDef.Type.STRING,
                NONE,
                types,
                Importance.MEDIUM,
                "How the connector proves who it is: not at all, HTTP basic, a fixed bearer token, or a token from "
                        + "OAuth 2 client credentials, which is renewed before it expires and after a 401.",
                GROUP,
                1,
                Width.SHORT,
                "Authentication",
                types);
        text(def, USER, BASIC, 2, "User name", "User name for auth.type=basic.");
        secret(def, PASSWORD, BASIC, 3, "Password", "Password for auth.type=basic. Read anew after a 401.");
        secret(def, TOKEN, BEARER, 4, "Token", "Token for auth.type=bearer. Read anew after a 401.");
        def.define(
                TOKEN_URL,
                ConfigDef.Type.STRING,
                "",
                HttpUrl.OR_EMPTY,
                Importance.MEDIUM,
                "Token endpoint for auth.type=oauth2.",
                GROUP,
                5,
                Width.LONG,
                "Token URL",
                VisibleWhen.is(TYPE, OAUTH2));
        text(def, CLIENT_ID, OAUTH2, 6, "Client id", "Client id for auth.type=oauth2.");
        secret(
                def,
                CLIENT_SECRET,
                OAUTH2,
                7,
                "Client secret",
                "Client secret for auth.type=oauth2. Read anew whenever a token is fetched.");
        text(def, SCOPE, OAUTH2, 8, "Scope", "Scope asked for with auth.type=oauth2; empty asks for none.");
        return def;
    }

    private static void text(ConfigDef def, String key, String type, int order, String name, String doc) {
        def.define(
                key,
                ConfigDef.Type.STRING,
                "",
                null,
                Importance.MEDIUM,
                doc,
                GROUP,
                order,
                Width.MEDIUM,
                name,
                VisibleWhen.is(TYPE, type));
    }

    private static void secret(ConfigDef def, String key, String type, int order, String name, String doc) {
        def.define(
                key,
                ConfigDef.Type.PASSWORD,
                "",
                null,
                Importance.MEDIUM,
                doc,
                GROUP,
                order,
                Width.MEDIUM,
                name,
                VisibleWhen.is(TYPE, type));
    }

    /** Every setting the kind of authentication needs is given. */
    public static void check(AbstractConfig config, Problems problems) {
        String type = config.getString(TYPE);
        for (String key : NEEDED.getOrDefault(type, List.of())) {
            if (isEmpty(config, key)) {
                problems.add(key, "required with " + TYPE + "=" + type);
            }
        }
    }

    private static boolean isEmpty(AbstractConfig config, String key) {
        Object value = config.values().get(key);
        return value instanceof Password secret ? secret.value().isEmpty() : "".equals(value);
    }
}
