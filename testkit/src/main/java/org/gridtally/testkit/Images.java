package org.gridtally.testkit;

/** Which images stand in for the servers where Docker runs? The versions that the child JVMs run, too. */
final class Images {

    static final String KAFKA = "apache/kafka:4.3.1";
    static final String REGISTRY = "apicurio/apicurio-registry:3.0.9";
    static final String CASSANDRA = "cassandra:5.0.9";
    static final String DYNAMODB = "amazon/dynamodb-local:2.6.1";
    static final String ELASTICSEARCH = "docker.elastic.co/elasticsearch/elasticsearch:8.19.21";
    static final String INFLUXDB = "influxdb:1.8.10";
    static final String POSTGRES = "postgres:18.6";
    static final String QUESTDB = "questdb/questdb:9.3.4";
    static final String REDIS = "redis:7.2.5";

    private Images() {}
}
