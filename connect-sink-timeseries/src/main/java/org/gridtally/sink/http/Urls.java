package org.gridtally.sink.http;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts URLs together. */
public final class Urls {
    private Urls() {}

    /** A path below a base URL, which may end with a slash, with query parameters; those without a value are left out. */
    public static URI of(String base, String path, Map<String, String> parameters) {
        String start = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
        return URI.create(start + path + "?" + form(parameters));
    }

    /** Parameters as a form sends them; those without a value are left out. */
    public static String form(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .map(each -> encode(each.getKey()) + "=" + encode(each.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
