package org.gridtally.simulator.espi;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gridtally.simulator.config.Authentication;

/** May this request read, and what token does a client get? */
final class Authenticator implements HttpHandler {
    private static final int TOKEN_BYTES = 16;
    private static final int TOKEN_SECONDS = 3600;

    private final Authentication settings;
    private final SecureRandom random = new SecureRandom();
    private final Set<String> tokens = ConcurrentHashMap.newKeySet();

    Authenticator(Authentication settings) {
        this.settings = settings;
    }

    boolean admits(HttpExchange exchange) {
        String shown = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        return switch (settings.kind()) {
            case NONE -> true;
            case BASIC -> same(shown, basic());
            case BEARER -> same(shown, "Bearer " + settings.secret());
            case OAUTH2 -> shown.startsWith("Bearer ") && tokens.contains(shown.substring("Bearer ".length()));
        };
    }

    String challenge() {
        return settings.kind() == Authentication.Kind.BASIC ? "Basic realm=\"head-end\"" : "Bearer";
    }

    /** The token endpoint: client-credentials grant, the client shown as HTTP basic or in the form. */
    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String shown = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
            boolean inForm = form.contains("client_id=" + settings.user())
                    && form.contains("client_secret=" + settings.secret());
            if (!form.contains("grant_type=client_credentials")) {
                Responder.status(exchange, 400, "{\"error\":\"unsupported_grant_type\"}");
            } else if (!inForm && !same(shown, basic())) {
                Responder.status(exchange, 401, "{\"error\":\"invalid_client\"}");
            } else {
                grant(exchange);
            }
        }
    }

    private void grant(HttpExchange exchange) throws IOException {
        byte[] token = new byte[TOKEN_BYTES];
        random.nextBytes(token);
        String text = HexFormat.of().formatHex(token);
        tokens.add(text);
        byte[] body = ("{\"access_token\":\"" + text + "\",\"token_type\":\"Bearer\",\"expires_in\":" + TOKEN_SECONDS
                        + "}")
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    private String basic() {
        byte[] pair = (settings.user() + ":" + settings.secret()).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    /** Takes the same time wherever two texts differ. */
    private static boolean same(String shown, String expected) {
        return MessageDigest.isEqual(shown.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }
}
