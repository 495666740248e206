package org.gridtally.servers.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What does Druid know, and what does it ingest? Asked through the router. */
public final class DruidRest {

    private static final String SUPERVISORS = "/druid/indexer/v1/supervisor";

    private final RestClient http;

    public DruidRest(String routerUrl) {
        http = new RestClient(routerUrl);
    }

    /** Whether SQL is answered, the overlord leads and the indexer has reported to it. */
    public boolean isReady() {
        try {
            return http.answers("/status/health")
                    && !sql("SELECT 1").isEmpty()
                    && !http.get("/druid/indexer/v1/workers").isEmpty();
        } catch (RestException notYet) {
            return false;
        }
    }

    /** The rows of a query, each a JSON object by column name. */
    public List<JsonNode> sql(String query) {
        List<JsonNode> rows = new ArrayList<>();
        sql(query, Map.of(), "object").forEach(rows::add);
        return rows;
    }

    /** Druid's whole answer in one of its result formats (object, array, csv is not JSON), with column names and types as its first rows for "array". */
    public JsonNode sql(String query, Map<String, ?> context, String resultFormat) {
        boolean header = "array".equals(resultFormat);
        return http.post(
                "/druid/v2/sql",
                Map.of(
                        "query", query,
                        "context", context,
                        "resultFormat", resultFormat,
                        "header", header,
                        "typesHeader", header,
                        "sqlTypesHeader", header));
    }

    /** A query in Druid's own JSON. */
    public JsonNode nativeQuery(Object query) {
        return http.post("/druid/v2", query);
    }

    /** Starts or replaces a supervisor; answers its id. */
    public String submitSupervisor(Object spec) {
        return http.post(SUPERVISORS, spec).path("id").asText();
    }

    public List<String> supervisors() {
        List<String> ids = new ArrayList<>();
        http.get(SUPERVISORS).forEach(id -> ids.add(id.asText()));
        return ids;
    }

    public JsonNode supervisorStatus(String id) {
        return http.get(SUPERVISORS + "/" + id + "/status").path("payload");
    }

    /** Whether the supervisor and the tasks it started are well. */
    public boolean isHealthy(String supervisor) {
        try {
            return supervisorStatus(supervisor).path("healthy").asBoolean();
        } catch (RestException notYetKnown) {
            return false;
        }
    }

    /** Lets the supervisor's tasks publish what they have read, and stops them. */
    public void suspendSupervisor(String id) {
        http.post(SUPERVISORS + "/" + id + "/suspend", "");
    }

    public void resumeSupervisor(String id) {
        http.post(SUPERVISORS + "/" + id + "/resume", "");
    }

    public void terminateSupervisor(String id) {
        http.post(SUPERVISORS + "/" + id + "/terminate", "");
    }

    /** Row counts and recent parse errors of the supervisor's tasks. */
    public JsonNode supervisorStats(String id) {
        return http.get(SUPERVISORS + "/" + id + "/stats");
    }

    public JsonNode parseErrors(String id) {
        return http.get(SUPERVISORS + "/" + id + "/parseErrors");
    }
}
