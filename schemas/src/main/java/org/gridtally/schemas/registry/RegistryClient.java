package org.gridtally.schemas.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;

/**
 * A registry that speaks the Confluent REST protocol: Confluent's own, Apicurio under {@code /apis/ccompat/v7}, Karapace.
 *
 * <p>Only the two requests are here that reading and writing need; answers are kept for good, since an id never changes
 * its schema. Confluent's client is not in Maven Central, hence this one.
 */
public final class RegistryClient implements SchemaRegistry {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();
    private final Map<Integer, Schema> schemas = new ConcurrentHashMap<>();
    private final Map<String, Map<Schema, Integer>> ids = new ConcurrentHashMap<>();
    private final String base;

    /** @param base URL of the API without a slash at its end, e.g. {@code http://127.0.0.1:8081} */
    public RegistryClient(String base) {
        this.base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    @Override
    public int register(String subject, Schema schema) {
        return ids.computeIfAbsent(subject, s -> new ConcurrentHashMap<>())
                .computeIfAbsent(schema, s -> postSchema(subject, s));
    }

    @Override
    public Schema byId(int id) {
        return schemas.computeIfAbsent(id, this::getSchema);
    }

    private int postSchema(String subject, Schema schema) {
        String path = "/subjects/" + URLEncoder.encode(subject, StandardCharsets.UTF_8) + "/versions";
        String body = JSON.createObjectNode().put("schema", schema.toString()).toString();
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(TIMEOUT)
                .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return field(send(request), "id").asInt();
    }

    private Schema getSchema(int id) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/schemas/ids/" + id))
                .timeout(TIMEOUT)
                .build();
        return new Schema.Parser().parse(field(send(request), "schema").asText());
    }

    private JsonNode send(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw refused(request, response);
            }
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new RegistryException("schema registry " + request.uri() + " cannot be reached: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RegistryException("interrupted while asking the schema registry " + request.uri(), e);
        }
    }

    private static RegistryException refused(HttpRequest request, HttpResponse<String> response) {
        int status = response.statusCode();
        String message = "schema registry " + request.method() + " " + request.uri() + ": expected 200, found " + status
                + " " + response.body();
        return new RegistryException(message, status == 429 || status >= 500);
    }

    private static JsonNode field(JsonNode answer, String name) {
        JsonNode value = answer.get(name);
        if (value == null) {
            throw new RegistryException("schema registry: expected field '" + name + "', found " + answer, false);
        }
        return value;
    }
}
