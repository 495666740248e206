package org.gridtally.quickstart.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which share of the due intervals is there?
 *
 * <p>Each channel is asked about its own span, from its first to its last interval, with its own interval; channels of
 * one span are asked about together.
 */
final class Coverage {
    private record Span(int seconds, Instant first, Instant end) {}

    private final ReadingsTable table;

    Coverage(ReadingsTable table) {
        this.table = table;
    }

    /** Mean over all interval channels, 0 to 1; 1 when there are none. */
    double of(Map<String, ChannelFacts> channels) {
        Map<Span, List<String>> bySpan = channels.entrySet().stream()
                .filter(channel -> channel.getValue().isInterval())
                .collect(Collectors.groupingBy(
                        channel -> span(channel.getValue()),
                        Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
        double sum = 0;
        long count = 0;
        for (Map.Entry<Span, List<String>> group : bySpan.entrySet()) {
            Span span = group.getKey();
            sum += table.completeness(Duration.ofSeconds(span.seconds()), span.first(), span.end(), group.getValue());
            count += group.getValue().size();
        }
        return count == 0 ? 1 : sum / count;
    }

    private static Span span(ChannelFacts facts) {
        return new Span(facts.intervalSeconds(), facts.first(), facts.end());
    }
}
