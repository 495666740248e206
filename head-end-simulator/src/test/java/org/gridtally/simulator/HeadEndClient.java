package org.gridtally.simulator;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gridtally.simulator.truth.EspiTruth;
import org.gridtally.simulator.truth.TruthReading;

/** A plain reader of the feeds that follows {@code next} links and tries again after any failure. */
final class HeadEndClient {
    private static final Pattern NEXT = Pattern.compile("<link rel=\"next\" href=\"([^\"]*)\"/>");
    private static final int TRIES = 10;

    private final HttpClient http = HttpClient.newHttpClient();

    HttpResponse<String> get(String url) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** All readings of a feed from an address on. */
    List<TruthReading> readAll(String url) throws IOException, InterruptedException {
        List<TruthReading> readings = new ArrayList<>();
        String next = url;
        while (next != null) {
            String page = page(next);
            readings.addAll(parse(page));
            next = next(page);
        }
        return readings;
    }

    static String next(String page) {
        Matcher matcher = NEXT.matcher(page);
        return matcher.find() ? matcher.group(1).replace("&amp;", "&") : null;
    }

    static List<TruthReading> parse(String page) throws IOException {
        return EspiTruth.read(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
    }

    private String page(String url) throws IOException, InterruptedException {
        IOException last = new IOException("not tried");
        for (int i = 0; i < TRIES; i++) {
            try {
                HttpResponse<String> response = get(url);
                if (response.statusCode() == 200
                        && response.body().stripTrailing().endsWith("</feed>")) {
                    return response.body();
                }
                last = new IOException(url + ": status " + response.statusCode());
            } catch (IOException e) {
                last = e;
            }
        }
        throw last;
    }
}
