package org.gridtally.quickstart.demo;

import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;
import org.gridtally.quickstart.stack.Stack;
import org.gridtally.servers.rest.ConnectRest;
import org.gridtally.servers.rest.RestException;

/** Where do the readings stand still? Each part is asked how it is; one that does not answer is the answer. */
final class Diagnosis {
    private static final int LONGEST = 600;

    private final Stack stack;

    Diagnosis(Stack stack) {
        this.stack = stack;
    }

    String text() {
        TopicScan topics = new TopicScan(stack.broker().bootstrapServers());
        ConnectRest connect = stack.connect().rest();
        return line(
                        "topics",
                        () -> topics.count(Topics.READINGS) + " received, " + topics.count(Topics.ACCEPTED)
                                + " accepted, " + topics.count(Topics.DEAD_LETTERS) + " dead letters")
                + line("green-button", () -> connect.status(Connectors.GREEN_BUTTON))
                + line("nem12", () -> connect.status(Connectors.NEM12))
                + stack.stores().stream()
                        .map(store -> line(store.connector(), () -> connect.status(store.connector())))
                        .collect(Collectors.joining())
                + line("streams", () -> stack.streams().isAlive() ? "alive" : "dead")
                + line("ingestion", () -> stack.druid().rest().supervisorStatus(ReadingsTable.NAME))
                + line("parse errors", () -> stack.druid().rest().parseErrors(ReadingsTable.NAME));
    }

    private static String line(String part, Supplier<Object> question) {
        return "  " + part + ": " + shortened(answer(question)) + "\n";
    }

    private static String answer(Supplier<Object> question) {
        try {
            return question.get().toString();
        } catch (RestException | KafkaException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }
}
