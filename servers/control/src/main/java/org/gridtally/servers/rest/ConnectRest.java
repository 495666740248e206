package org.gridtally.servers.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What runs in a Connect worker, and in which state? */
public final class ConnectRest {

    private final RestClient http;

    public ConnectRest(String url) {
        http = new RestClient(url);
    }

    /** Creates the connector, or changes its configuration. */
    public void deploy(String name, Map<String, String> config) {
        http.put("/connectors/" + name + "/config", config);
    }

    public List<String> connectors() {
        List<String> names = new ArrayList<>();
        http.get("/connectors").forEach(name -> names.add(name.asText()));
        return names;
    }

    /** The worker's answer about the connector and its tasks, with the trace of a failed one. */
    public JsonNode status(String name) {
        return http.get("/connectors/" + name + "/status");
    }

    /** The connector's state, then that of each task. */
    public List<String> states(String name) {
        JsonNode status = status(name);
        List<String> states = new ArrayList<>();
        states.add(status.path("connector").path("state").asText());
        status.path("tasks").forEach(task -> states.add(task.path("state").asText()));
        return states;
    }

    /** Whether the connector and all of its tasks, at least one, run. */
    public boolean isRunning(String name) {
        try {
            List<String> states = states(name);
            return states.size() > 1 && states.stream().allMatch("RUNNING"::equals);
        } catch (RestException notYetKnown) {
            return false;
        }
    }

    /** Restarts the connector and its tasks. */
    public void restart(String name) {
        http.post("/connectors/" + name + "/restart?includeTasks=true", "");
    }

    public void stop(String name) {
        http.put("/connectors/" + name + "/stop", "");
    }

    public void resume(String name) {
        http.put("/connectors/" + name + "/resume", "");
    }

    public void delete(String name) {
        http.delete("/connectors/" + name);
    }

    public JsonNode offsets(String name) {
        return http.get("/connectors/" + name + "/offsets");
    }

    /** Forgets or changes the offsets of a stopped connector, in the form that {@link #offsets} answers. */
    public void alterOffsets(String name, JsonNode offsets) {
        http.patch("/connectors/" + name + "/offsets", offsets);
    }

    /** Which plugins the worker has found, by class name. */
    public List<String> plugins() {
        List<String> classes = new ArrayList<>();
        http.get("/connector-plugins?connectorsOnly=false")
                .forEach(plugin -> classes.add(plugin.path("class").asText()));
        return classes;
    }
}
