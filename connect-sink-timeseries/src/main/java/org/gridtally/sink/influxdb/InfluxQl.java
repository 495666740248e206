package org.gridtally.sink.influxdb;

import java.util.Collection;
import java.util.stream.Collectors;

/** Pieces of InfluxQL in which any text is a value and none is a statement. */
final class InfluxQl {
    private InfluxQl() {}

    static String name(String name) {
        return '"' + escape(name, '"') + '"';
    }

    static String names(Collection<String> names) {
        return names.stream().map(InfluxQl::name).collect(Collectors.joining(","));
    }

    static String text(String text) {
        return '\'' + escape(text, '\'') + '\'';
    }

    /** A condition that a tag is one of a few texts: the server finds each in its index, which it does not for ORs. */
    static String isOneOf(String tag, Collection<String> texts) {
        return name(tag) + " =~ /^(" + texts.stream().map(InfluxQl::literal).collect(Collectors.joining("|")) + ")$/";
    }

    private static String escape(String text, char quote) {
        StringBuilder escaped = new StringBuilder(text.length() + 8);
        for (char c : text.toCharArray()) {
            if (c == '\n') {
                escaped.append("\\n");
                continue;
            }
            if (c == quote || c == '\\') {
                escaped.append('\\');
            }
            escaped.append(c);
        }
        return escaped.toString();
    }

    /** A text as a regular expression that only it matches. */
    private static String literal(String text) {
        StringBuilder regex = new StringBuilder(text.length() + 8);
        for (char c : text.toCharArray()) {
            if (c < ' ' || c == 0x7F) {
                regex.append("\\x{").append(Integer.toHexString(c)).append('}');
            } else if (c < 0x7F && !Character.isLetterOrDigit(c) && c != ' ') {
                regex.append('\\').append(c);
            } else {
                regex.append(c);
            }
        }
        return regex.toString();
    }
}
