package org.gridtally.sink.questdb;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.common.config.AbstractConfig;
import org.gridtally.sink.http.Answer;
import org.gridtally.sink.http.HttpSender;
import org.gridtally.sink.http.Urls;
import org.gridtally.sink.lineprotocol.LineBuffer;
import org.gridtally.sink.store.StoreException;

/** The endpoints of one QuestDB: /write for lines and /exec for SQL. Secrets are read anew for each request. */
final class QuestDbHttp {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String url;
    private final URI write;
    private final Supplier<Map<String, String>> secrets;
    private final HttpSender http;

    QuestDbHttp(AbstractConfig config, Supplier<Map<String, String>> secrets) {
        url = config.getString(QuestDbConfig.URL);
        write = Urls.of(url, "/write", Map.of("precision", "ms"));
        this.secrets = secrets;
        http = new HttpSender(
                "QuestDB",
                Duration.ofMillis(config.getLong(QuestDbConfig.CONNECT_TIMEOUT_MS)),
                Duration.ofMillis(config.getLong(QuestDbConfig.REQUEST_TIMEOUT_MS)),
                () -> QuestDbConfig.TLS.context(config));
    }

    /** Sends lines with times in milliseconds: all of them are taken or none. */
    Answer write(LineBuffer lines) throws StoreException {
        return http.post(write, headers(), lines.bytes(), lines.size());
    }

    /** Runs a statement; the answer to one that the server refuses is for the caller to judge. */
    Answer sql(String statement) throws StoreException {
        Answer answer = http.get(Urls.of(url, "/exec", Map.of("query", statement)), headers());
        if (!answer.isOk() && !answer.isRefusal()) {
            throw answer.failure(message(answer));
        }
        return answer;
    }

    private Map<String, String> headers() {
        Map<String, String> now = secrets.get();
        String token = now.getOrDefault(QuestDbConfig.TOKEN, "");
        String user = now.getOrDefault(QuestDbConfig.USER, "");
        if (!token.isEmpty()) {
            return Map.of("Authorization", "Bearer " + token);
        }
        String pair = user + ":" + now.getOrDefault(QuestDbConfig.PASSWORD, "");
        return user.isEmpty()
                ? Map.of()
                : Map.of(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }

    /** The server's own words: "error" from /exec, "message" from /write. */
    static String message(Answer answer) {
        JsonNode body = json(answer);
        String error = body.path("error").asText(body.path("message").asText());
        return error.isEmpty() ? answer.body() : error;
    }

    /** The body as JSON, or nothing. */
    static JsonNode json(Answer answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }
}
