package org.gridtally.simulator.config;

import org.jspecify.annotations.Nullable;

/**
 * What a request must show to be answered.
 *
 * @param kind how the client proves itself
 * @param user user name, or the client id for OAuth 2
 * @param secret password, token or client secret
 */
public record Authentication(Kind kind, @Nullable String user, @Nullable String secret) {

    /** How the client proves itself. */
    public enum Kind {
        /** Not at all. */
        NONE,
        /** HTTP basic. */
        BASIC,
        /** A fixed bearer token. */
        BEARER,
        /** A token from the client-credentials grant at {@code /oauth/token}. */
        OAUTH2
    }

    /** Anybody may read. */
    public static final Authentication NONE = new Authentication(Kind.NONE, null, null);

    public static Authentication basic(String user, String password) {
        return new Authentication(Kind.BASIC, user, password);
    }

    public static Authentication bearer(String token) {
        return new Authentication(Kind.BEARER, null, token);
    }

    public static Authentication oauth2(String clientId, String clientSecret) {
        return new Authentication(Kind.OAUTH2, clientId, clientSecret);
    }

    /** The kind alone: a secret never reaches a log. */
    @Override
    public String toString() {
        return "Authentication[" + kind + "]";
    }
}
