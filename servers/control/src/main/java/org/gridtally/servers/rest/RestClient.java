package org.gridtally.servers.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** What does a server answer over HTTP, as JSON? */
public final class RestClient {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final String base;

    public RestClient(String base) {
        this.base = base;
    }

    public JsonNode get(String path) {
        return json("GET", path, BodyPublishers.noBody());
    }

    public JsonNode post(String path, Object body) {
        return json("POST", path, publisher(body));
    }

    public JsonNode put(String path, Object body) {
        return json("PUT", path, publisher(body));
    }

    public JsonNode patch(String path, Object body) {
        return json("PATCH", path, publisher(body));
    }

    public JsonNode delete(String path) {
        return json("DELETE", path, BodyPublishers.noBody());
    }

    /** Whether the path answers with a success; a refused connection is a plain no. */
    public boolean answers(String path) {
        try {
            return isSuccess(send("GET", path, BodyPublishers.noBody(), Duration.ofSeconds(3)));
        } catch (IOException notUpYet) {
            return false;
        }
    }

    private JsonNode json(String method, String path, BodyPublisher body) {
        try {
            HttpResponse<String> response = send(method, path, body, TIMEOUT);
            if (!isSuccess(response)) {
                throw new RestException(method, base + path, response.statusCode(), response.body());
            }
            return response.body().isBlank() ? MissingNode.getInstance() : JSON.readTree(response.body());
        } catch (IOException failed) {
            throw new RestException(method, base + path, failed);
        }
    }

    private HttpResponse<String> send(String method, String path, BodyPublisher body, Duration timeout)
            throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(timeout)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .method(method, body)
                .build();
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }

    private static boolean isSuccess(HttpResponse<String> response) {
        return response.statusCode() / 100 == 2;
    }

    private static BodyPublisher publisher(Object body) {
        try {
            return BodyPublishers.ofString(body instanceof String text ? text : JSON.writeValueAsString(body));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("cannot write the request as JSON", unwritable);
        }
    }
}
