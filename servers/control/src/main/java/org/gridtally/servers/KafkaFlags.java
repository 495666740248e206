package org.gridtally.servers;

import java.util.List;

/** Which JVM flags do Kafka's processes share? */
final class KafkaFlags {

    private KafkaFlags() {}

    static List<String> withHeap(String heap) {
        return List.of(
                "-Xmx" + heap,
                "-Djava.awt.headless=true",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSS");
    }
}
