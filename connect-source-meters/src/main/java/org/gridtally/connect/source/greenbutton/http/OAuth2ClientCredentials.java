package org.gridtally.connect.source.greenbutton.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import org.gridtally.connect.source.greenbutton.http.HeadEndHttp.Exchange;
import org.gridtally.connect.source.greenbutton.http.HeadEndHttp.RefusedRequest;
import org.jspecify.annotations.Nullable;

/** A bearer token by the OAuth 2 client credentials grant (RFC 6749, 4.4), kept until shortly before it expires. */
final class OAuth2ClientCredentials implements Credentials {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MAX_ANSWER = 1 << 20;
    private static final long DEFAULT_LIFE_SECONDS = 300;

    private final Supplier<Map<String, String>> configs;
    private final Exchange exchange;
    private final Clock clock;
    private @Nullable String header;
    private Instant renewAt = Instant.EPOCH;

    OAuth2ClientCredentials(Supplier<Map<String, String>> configs, Exchange exchange, Clock clock) {
        this.configs = configs;
        this.exchange = exchange;
        this.clock = clock;
    }

    @Override
    public synchronized String authorization() throws IOException, TransientFailure, InterruptedException {
        if (header == null || !clock.instant().isBefore(renewAt)) {
            header = fetch();
        }
        return header;
    }

    @Override
    public synchronized void rejected() {
        header = null;
    }

    private String fetch() throws IOException, TransientFailure, InterruptedException {
        Map<String, String> config = configs.get();
        URI url = URI.create(config.getOrDefault(AuthConfig.TOKEN_URL, ""));
        HttpResponse<byte[]> response = exchange.send(request(url, config), MAX_ANSWER);
        int status = response.statusCode();
        String what = "POST " + HeadEndHttp.display(url) + ": expected status 200, found " + status;
        if (status == 200) {
            return header(JSON.readTree(response.body()));
        }
        if (status == 401 || status == 408 || status == 429 || status >= 500) {
            String wait = response.headers().firstValue("Retry-After").orElse(null);
            throw new TransientFailure(what, status, RetryAfter.of(wait, clock));
        }
        throw new RefusedRequest(what, status);
    }

    private static HttpRequest request(URI url, Map<String, String> config) {
        String scope = config.getOrDefault(AuthConfig.SCOPE, "");
        String form = "grant_type=client_credentials" + (scope.isEmpty() ? "" : "&scope=" + encoded(scope));
        String id = encoded(config.getOrDefault(AuthConfig.CLIENT_ID, ""));
        String secret = encoded(config.getOrDefault(AuthConfig.CLIENT_SECRET, ""));
        return HttpRequest.newBuilder(url)
                .header("Authorization", BasicHeader.of(id, secret))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
    }

    private String header(JsonNode answer) throws TransientFailure {
        String token = answer.path("access_token").asText("");
        if (token.isEmpty()) {
            throw new TransientFailure("token endpoint: expected an access_token, found none");
        }
        long life = answer.path("expires_in").asLong(DEFAULT_LIFE_SECONDS);
        renewAt = clock.instant().plusSeconds(life - Math.min(30, life / 5));
        return "Bearer " + token;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
