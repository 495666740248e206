package org.gridtally.quickstart.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * SQL over HTTP against a running Druid.
 *
 * <p>Caches are switched off in the query context: what is asked here is what Druid holds now.
 */
public final class DruidSql {
    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    /** Doubles are read as they are written, so that no digit is lost between Druid and the reader. */
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private static final int HEADER_ROWS = 3;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI endpoint;

    /** @param router URL of a router or broker, e.g. {@code http://127.0.0.1:8888} */
    public DruidSql(String router) {
        this.endpoint = URI.create(router + "/druid/v2/sql");
    }

    public SqlResult query(String sql) {
        HttpResponse<String> response = send(sql);
        if (response.statusCode() != 200) {
            throw new SqlException(reason(response));
        }
        return parse(response.body());
    }

    private HttpResponse<String> send(String sql) {
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body(sql)))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new SqlException("no answer from " + endpoint + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SqlException("interrupted while waiting for " + endpoint, e);
        }
    }

    private static String body(String sql) {
        ObjectNode body = JSON.createObjectNode()
                .put("query", sql)
                .put("resultFormat", "array")
                .put("header", true)
                .put("typesHeader", true)
                .put("sqlTypesHeader", true);
        body.putObject("context").put("useCache", false).put("populateCache", false);
        return body.toString();
    }

    /** The first rows are the column names, Druid's own types and the SQL types; only then come the data. */
    private static SqlResult parse(String body) {
        try {
            List<List<JsonNode>> rows = new ArrayList<>();
            JSON.readTree(body).forEach(row -> rows.add(values(row)));
            return new SqlResult(texts(rows.get(0)), texts(rows.get(2)), rows.subList(HEADER_ROWS, rows.size()));
        } catch (JsonProcessingException e) {
            throw new SqlException("answer is not JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static List<JsonNode> values(JsonNode row) {
        List<JsonNode> values = new ArrayList<>();
        row.forEach(values::add);
        return values;
    }

    private static List<String> texts(List<JsonNode> row) {
        return row.stream().map(JsonNode::asText).toList();
    }

    private static String reason(HttpResponse<String> response) {
        try {
            JsonNode error = JSON.readTree(response.body());
            return error.path("errorMessage").asText(error.path("error").asText(response.body()));
        } catch (JsonProcessingException notJson) {
            return "HTTP " + response.statusCode() + ": " + response.body();
        }
    }
}
