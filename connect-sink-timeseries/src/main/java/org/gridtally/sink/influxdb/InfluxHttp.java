package org.gridtally.sink.influxdb;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.common.config.AbstractConfig;
import org.gridtally.sink.http.Answer;
import org.gridtally.sink.http.Gzip;
import org.gridtally.sink.http.HttpSender;
import org.gridtally.sink.http.Urls;
import org.gridtally.sink.lineprotocol.LineBuffer;
import org.gridtally.sink.store.BatchRefused;
import org.gridtally.sink.store.StoreException;
import org.gridtally.sink.store.TransientFailure;

/** The endpoints of one InfluxDB: /write or /api/v2/write, and /query. Secrets are read anew for each request. */
final class InfluxHttp {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final AbstractConfig config;
    private final Supplier<Map<String, String>> secrets;
    private final HttpSender http;
    private final boolean v1;
    private final boolean gzip;

    InfluxHttp(AbstractConfig config, Supplier<Map<String, String>> secrets) {
        this.config = config;
        this.secrets = secrets;
        http = new HttpSender(
                "InfluxDB",
                Duration.ofMillis(config.getLong(InfluxConfig.CONNECT_TIMEOUT_MS)),
                Duration.ofMillis(config.getLong(InfluxConfig.REQUEST_TIMEOUT_MS)),
                () -> InfluxConfig.TLS.context(config));
        v1 = InfluxConfig.isV1(config);
        gzip = config.getBoolean(InfluxConfig.GZIP);
    }

    /** Sends lines with times in milliseconds. */
    Answer write(LineBuffer lines) throws StoreException {
        Map<String, String> headers = headers("text/plain; charset=utf-8");
        if (!gzip) {
            return http.post(writeUrl(), headers, lines.bytes(), lines.size());
        }
        headers.put("Content-Encoding", "gzip");
        byte[] compressed = Gzip.of(lines.bytes(), lines.size());
        return http.post(writeUrl(), headers, compressed, compressed.length);
    }

    /**
     * Asks in InfluxQL, times in milliseconds.
     *
     * @return the results, one a statement
     * @throws BatchRefused when the server does not understand a statement, or has no such statement
     */
    JsonNode query(String statements) throws StoreException {
        byte[] form = Urls.form(Map.of("q", statements)).getBytes(StandardCharsets.US_ASCII);
        Map<String, String> headers = headers("application/x-www-form-urlencoded");
        Answer answer = http.post(queryUrl(), headers, form, form.length);
        if (!answer.isOk() && !answer.isRefusal()) {
            throw answer.failure(message(answer));
        }
        if (answer.isRefusal()) {
            throw new BatchRefused(message(answer), null);
        }
        JsonNode results = json(answer).path("results");
        for (JsonNode result : results) {
            // Understood, but not done: a database that somebody dropped, a limit, a timeout. No row is at fault.
            if (result.has("error")) {
                throw new TransientFailure(result.path("error").asText(), null);
            }
        }
        return results;
    }

    private URI writeUrl() {
        String base = config.getString(InfluxConfig.URL);
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("precision", "ms");
        if (v1) {
            parameters.put("db", config.getString(InfluxConfig.DATABASE));
            parameters.put("rp", config.getString(InfluxConfig.RETENTION_POLICY));
            return Urls.of(base, "/write", parameters);
        }
        parameters.put("org", config.getString(InfluxConfig.ORG));
        parameters.put("bucket", config.getString(InfluxConfig.BUCKET));
        return Urls.of(base, "/api/v2/write", parameters);
    }

    private URI queryUrl() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("db", database());
        parameters.put("rp", config.getString(InfluxConfig.RETENTION_POLICY));
        parameters.put("epoch", "ms");
        return Urls.of(config.getString(InfluxConfig.URL), "/query", parameters);
    }

    private String database() {
        String database = config.getString(InfluxConfig.DATABASE);
        return database.isEmpty() ? config.getString(InfluxConfig.BUCKET) : database;
    }

    private Map<String, String> headers(String contentType) {
        Map<String, String> now = secrets.get();
        String user = now.getOrDefault(InfluxConfig.USER, "");
        String token = now.getOrDefault(InfluxConfig.TOKEN, "");
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", contentType);
        if (!token.isEmpty()) {
            headers.put("Authorization", "Token " + token);
        } else if (!user.isEmpty()) {
            String pair = user + ":" + now.getOrDefault(InfluxConfig.PASSWORD, "");
            headers.put(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
        }
        return headers;
    }

    /** The server's own words: "error" in version 1 and 3, "message" in version 2. */
    static String message(Answer answer) {
        try {
            JsonNode body = JSON.readTree(answer.body());
            String error = body.path("error").asText(body.path("message").asText());
            return error.isEmpty() ? answer.body() : error;
        } catch (JsonProcessingException notJson) {
            return answer.body();
        }
    }

    private static JsonNode json(Answer answer) throws TransientFailure {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException notJson) {
            throw new TransientFailure("expected JSON from /query, found " + notJson.getOriginalMessage(), notJson);
        }
    }
}
