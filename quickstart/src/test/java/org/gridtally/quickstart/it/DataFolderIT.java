package org.gridtally.quickstart.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gridtally.servers.ProjectLayout;
import org.junit.jupiter.api.Test;

/** Real files in, their energy out: reconciled by the launcher, and held here against sums made by hand. */
class DataFolderIT {
    private static final Path ROOT = ProjectLayout.find().root();
    private static final Path MADE_UP = ROOT.resolve("quickstart/src/test/resources/data");

    @Test
    void madeUpFilesOfEveryKindComeToTheirSums() throws Exception {
        try (Launcher launcher = Launcher.in("made-up-data")) {
            Path file = launcher.file("report.json");
            Path data = withZip(launcher.file("data"));
            Launcher.Run run = launcher.demo("--data", data.toString(), "--report", file.toString());
            run.awaitText("The stack stays up");
            assertMadeUpSums(JsonReport.of(file));
            assertDeathIsTold(launcher, run, "druid");
        }
    }

    private static void assertMadeUpSums(JsonReport report) {
        assertThat(report.reconciled()).isTrue();
        assertEnergy(report, "home/active", "30.016667");
        assertEnergy(report, "home-sub1/active", "1");
        assertEnergy(report, "home-sub2/active", "2");
        assertEnergy(report, "home-sub3/active", "10");
        assertEnergy(report, "solar/GC", "875");
        assertEnergy(report, "solar/GG", "1625");
        assertEnergy(report, "6001000001/E1", "36000");
        assertEnergy(report, "6001000002/E1", "24000");
        assertEnergy(report, "6001000003/11", "50000");
        assertEnergy(report, "6001000004/B1", "480");
        assertEnergy(report, "GB1/01", "334");
        assertThat(report.json().required("energy_wh")).hasSize(11);
        assertThat(report.wattHours("served_wh")).isEqualByComparingTo(sum(report));
        assertThat(deadLetters(report)).containsExactly("invalid.csv:3");
        assertThat(report.json().required("skipped_files").toString()).contains("README.md");
    }

    /** The launcher says which part died, stops the others, and fails. */
    private static void assertDeathIsTold(Launcher launcher, Launcher.Run run, String part) throws Exception {
        List<ProcessHandle> parts = launcher.parts();
        long pid = launcher.stack().pids().get(part);
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.text()).contains(part + " (pid " + pid + ") died with exit status 137");
        assertThat(parts).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void theRealFilesComeToTheirSums() throws Exception {
        Path data = ROOT.resolve("../shared/data").normalize();
        assumeThat(data).as("the real files are not here: %s", data).exists();
        try (Launcher launcher = Launcher.in("real-data")) {
            JsonReport report = run(launcher, data);
            HouseholdSums household =
                    HouseholdSums.of(data.resolve("household/household_power_consumption_2006-12.txt"));
            assertThat(report.energy("household_power_consumption_2006-12/active"))
                    .isEqualByComparingTo(household.active());
            assertThat(report.energy("household_power_consumption_2006-12-sub3/active"))
                    .isEqualByComparingTo(household.sub3());
            // The sums of the file's two columns.
            assertEnergy(report, "customer12_2011-2012/GC", "11876738");
            assertEnergy(report, "customer12_2011-2012/GG", "2592808");
            assertThat(deadLetters(report))
                    .contains(
                            "Example_NEM12_incomplete_interval.csv:3",
                            "Example_NEM12_missing_header.csv:2",
                            "Example_NEM12_15min_200_30min_300.csv:3");
            assertThat(report.json().required("dead_letters"))
                    .allSatisfy(letter ->
                            assertThat(letter.required("reason").asText()).isNotBlank());
        }
    }

    private static JsonReport run(Launcher launcher, Path data) throws Exception {
        Path file = launcher.file("report.json");
        Launcher.Run run = launcher.demo("--exit", "--data", data.toString(), "--report", file.toString());
        assertThat(run.exit()).as(run.text()).isZero();
        assertThat(run.text()).contains("Everything reconciles.");
        return JsonReport.of(file);
    }

    /** The made-up folder, with one of its files in a zip: archives do not stand in the repository. */
    private static Path withZip(Path folder) throws IOException {
        try (var files = Files.walk(MADE_UP)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(MADE_UP.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        Path plain = folder.resolve("nem12/zipped.csv");
        try (OutputStream out = Files.newOutputStream(folder.resolve("nem12/zipped.zip"));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("zipped.csv"));
            Files.copy(plain, zip);
            zip.closeEntry();
        }
        Files.delete(plain);
        return folder;
    }

    private static void assertEnergy(JsonReport report, String channel, String wattHours) {
        assertThat(report.energy(channel)).as(channel).isEqualByComparingTo(wattHours);
    }

    private static BigDecimal sum(JsonReport report) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode energy : report.json().required("energy_wh")) {
            sum = sum.add(new BigDecimal(energy.asText()));
        }
        return sum;
    }

    private static List<String> deadLetters(JsonReport report) {
        List<String> letters = new ArrayList<>();
        for (JsonNode letter : report.json().required("dead_letters")) {
            letters.add(letter.required("file").asText() + ":"
                    + letter.required("line").asText());
        }
        return letters;
    }
}
