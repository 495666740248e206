package org.gridtally.benchmarks.nab;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the corpus, its labels and profiles as they lie in NAB's repository. */
public final class NabCorpus {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;

    /** Over a folder that holds {@code data}, {@code labels}, {@code config} and {@code results}. */
    public NabCorpus(Path folder) {
        this.folder = folder;
    }

    /** Every labelled series. */
    public List<NabSeries> series() throws IOException {
        List<NabSeries> corpus = new ArrayList<>();
        for (Map.Entry<String, JsonNode> labels :
                read("labels/combined_windows.json").properties()) {
            corpus.add(series(labels.getKey(), labels.getValue()));
        }
        return corpus;
    }

    /** Every application profile. */
    public List<NabProfile> profiles() throws IOException {
        List<NabProfile> profiles = new ArrayList<>();
        for (Map.Entry<String, JsonNode> profile : read("config/profiles.json").properties()) {
            JsonNode costs = profile.getValue().path("CostMatrix");
            profiles.add(new NabProfile(
                    profile.getKey(),
                    costs.path("tpWeight").asDouble(),
                    costs.path("fpWeight").asDouble(),
                    costs.path("fnWeight").asDouble()));
        }
        return profiles;
    }

    /** The published final score of a detector under a profile. */
    public double published(String detector, String profile) throws IOException {
        return read("results/final_results.json")
                .required(detector)
                .required(profile)
                .asDouble();
    }

    /** What a published detector put out: one array per series, in their order. */
    public List<double[]> rawOutput(String detector, List<NabSeries> corpus) throws IOException {
        Map<String, String> files = new TarGz(folder.resolve("results/" + detector + ".tar.gz")).textFiles();
        List<double[]> scores = new ArrayList<>();
        for (NabSeries series : corpus) {
            String name = detector + "/" + series.name().replace("/", "/" + detector + "_");
            String text = files.get(name);
            if (text == null) {
                throw new IOException(detector + ".tar.gz: expected " + name + ", found " + files.keySet());
            }
            scores.add(column(text.lines().toList(), 2));
        }
        return scores;
    }

    private NabSeries series(String name, JsonNode labels) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("data").resolve(name));
        List<String> stamps = lines.stream()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();
        long[] times = stamps.stream().mapToLong(NabCorpus::millis).toArray();
        List<NabSeries.Window> windows = new ArrayList<>();
        for (JsonNode label : labels) {
            windows.add(new NabSeries.Window(row(name, stamps, label.get(0)), row(name, stamps, label.get(1))));
        }
        return new NabSeries(name, times, column(lines, 1), windows);
    }

    private static int row(String name, List<String> stamps, JsonNode label) throws IOException {
        String stamp = label.asText().substring(0, "2014-04-10 07:15:00".length());
        int row = stamps.indexOf(stamp);
        if (row < 0) {
            throw new IOException(name + ": window: expected the time of a row, found " + stamp);
        }
        return row;
    }

    private static long millis(String stamp) {
        return LocalDateTime.parse(stamp.replace(' ', 'T'))
                .toInstant(ZoneOffset.UTC)
                .toEpochMilli();
    }

    private static double[] column(List<String> lines, int column) {
        return lines.stream()
                .skip(1)
                .mapToDouble(line -> Double.parseDouble(line.split(",", -1)[column]))
                .toArray();
    }

    private JsonNode read(String file) throws IOException {
        return JSON.readTree(folder.resolve(file).toFile());
    }
}
