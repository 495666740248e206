package org.gridtally.simulator.espi;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What part of a feed is asked for; times in epoch milliseconds, both ends inclusive.
 *
 * @param from {@code updated-min} and {@code published-min}
 * @param to {@code updated-max} and {@code published-max}
 * @param maxResults interval blocks on a page at most; the entries that explain them come on top
 * @param startIndex position of the first block among those in the span, from 1
 */
record FeedQuery(long from, long to, int maxResults, int startIndex) {
    private static final int DEFAULT_RESULTS = 100;
    private static final int MOST_RESULTS = 2000;

    /**
     * Reads a query string; unknown parameters are ignored as ESPI asks.
     *
     * @throws IllegalArgumentException naming the parameter, what was expected and what was found
     */
    static FeedQuery parse(@Nullable String query) {
        Map<String, String> parameters = parameters(query);
        long from = Math.max(
                time(parameters, "updated-min", Long.MIN_VALUE), time(parameters, "published-min", Long.MIN_VALUE));
        long to = Math.min(
                time(parameters, "updated-max", Long.MAX_VALUE), time(parameters, "published-max", Long.MAX_VALUE));
        int results = Math.min(count(parameters, "max-results", DEFAULT_RESULTS), MOST_RESULTS);
        return new FeedQuery(from, to, results, count(parameters, "start-index", 1));
    }

    private static Map<String, String> parameters(@Nullable String query) {
        Map<String, String> parameters = new HashMap<>();
        if (query != null) {
            for (String pair : query.split("&", -1)) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    String value = URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8);
                    parameters.put(pair.substring(0, equals), value);
                }
            }
        }
        return parameters;
    }

    private static long time(Map<String, String> parameters, String name, long otherwise) {
        String text = parameters.get(name);
        if (text == null) {
            return otherwise;
        }
        try {
            // A plus sign that was not encoded arrives as a space.
            return OffsetDateTime.parse(text.replace(' ', '+')).toInstant().toEpochMilli();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(name + ": expected an RFC 3339 time, found " + text, e);
        }
    }

    private static int count(Map<String, String> parameters, String name, int otherwise) {
        String text = parameters.get(name);
        if (text == null) {
            return otherwise;
        }
        if (!text.matches("[1-9][0-9]{0,8}")) {
            throw new IllegalArgumentException(name + ": expected a number from 1, found " + text);
        }
        return Integer.parseInt(text);
    }

    /** The same part from another position on, as a query string. */
    String next(int start) {
        StringBuilder query = new StringBuilder();
        if (from != Long.MIN_VALUE) {
            query.append("updated-min=").append(Instant.ofEpochMilli(from)).append('&');
        }
        if (to != Long.MAX_VALUE) {
            query.append("updated-max=").append(Instant.ofEpochMilli(to)).append('&');
        }
        return query.append("max-results=")
                .append(maxResults)
                .append("&start-index=")
                .append(start)
                .toString();
    }
}
