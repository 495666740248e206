package org.gridtally.sink.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.RestClient;
import org.gridtally.sink.store.StoreException;

/** Requests about templates, mappings and policies. */
final class Admin {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** An older or smaller server answers one of these to what it does not know. */
    private static final Set<Integer> NOT_KNOWN = Set.of(400, 404, 405);

    private static final int NOT_FOUND = 404;

    private final RestClient http;

    Admin(ElasticsearchClient client) {
        http = ((RestClientTransport) client._transport()).restClient();
    }

    JsonNode get(String path) throws StoreException {
        return call(new Request("GET", path));
    }

    JsonNode post(String path) throws StoreException {
        return call(new Request("POST", path));
    }

    void put(String path, JsonNode body) throws StoreException {
        call(request(path, body));
    }

    /** False when the server does not know what this is about. */
    boolean putIfKnown(String path, JsonNode body) throws StoreException {
        return send(request(path, body), NOT_KNOWN);
    }

    /** False when there is nothing to put it on. */
    boolean putIfThere(String path, JsonNode body) throws StoreException {
        return send(request(path, body), Set.of(NOT_FOUND));
    }

    boolean exists(String path) throws StoreException {
        return send(new Request("GET", path), Set.of(NOT_FOUND));
    }

    private static Request request(String path, JsonNode body) {
        Request request = new Request("PUT", path);
        request.setJsonEntity(body.toString());
        return request;
    }

    private boolean send(Request request, Set<Integer> negative) throws StoreException {
        try {
            http.performRequest(request);
            return true;
        } catch (IOException failure) {
            if (negative.contains(EsErrors.status(failure))) {
                return false;
            }
            throw EsErrors.of(failure);
        }
    }

    private JsonNode call(Request request) throws StoreException {
        try {
            JsonNode answer =
                    JSON.readTree(http.performRequest(request).getEntity().getContent());
            return answer == null ? MissingNode.getInstance() : answer;
        } catch (IOException failure) {
            throw EsErrors.of(failure);
        }
    }

    /** A name as a part of a path. */
    static String part(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8);
    }
}
