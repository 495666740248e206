package org.gridtally.simulator.supply;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridtally.simulator.config.SimulatorConfig;
import org.gridtally.simulator.data.DataDirectory;
import org.gridtally.simulator.data.DataFile;
import org.gridtally.simulator.data.DataFile.Format;
import org.gridtally.simulator.data.Names;
import org.gridtally.simulator.data.Tables;
import org.gridtally.simulator.espi.Feeds;
import org.gridtally.simulator.ledger.Ledger;
import org.gridtally.simulator.ledger.SeriesKey;
import org.gridtally.simulator.nem12.FileDrop;
import org.gridtally.simulator.plan.Plan;
import org.gridtally.simulator.release.ReleaseJournal;
import org.gridtally.simulator.release.Releaser;
import org.gridtally.simulator.truth.EspiTruth;
import org.gridtally.simulator.truth.Nem12Files;
import org.gridtally.simulator.truth.Nem12Truth.Contents;
import org.gridtally.simulator.truth.TruthReading;

/**
 * Readings from real files, all there at the start. Tables are served over ESPI, ESPI documents and NEM12 files as they
 * are. The ledger holds what the plain readers of {@code truth} find in the files, not what is served.
 */
final class DataSupply implements Supply {
    private final Ledger ledger = new Ledger();
    private final List<DataFile> files = new ArrayList<>();
    private final Map<String, Path> documents = new TreeMap<>();
    private final Names documentNames = new Names();
    private final Names droppedNames = new Names();
    private final Tables tables = new Tables();
    private final FileDrop drop;
    private final Plan plan;
    private final Releaser releaser;

    DataSupply(SimulatorConfig config, Path directory, ReleaseJournal journal) throws IOException {
        drop = new FileDrop(config.endpoint().nem12Directory());
        Files.createDirectories(drop.path());
        DataDirectory data = new DataDirectory(directory);
        for (DataFile file : data.files()) {
            files.add(take(file, data.resolve(file)));
        }
        plan = tables.plan();
        Ledger served = new Ledger();
        releaser = new Releaser(plan, 1, served, (file, now) -> List.of(), journal, System::currentTimeMillis);
        releaser.releaseBacklog();
        ledger.planned(0, plan.missing());
        deliver(tables.truth(), versionsOf(served));
        ledger.released(System.currentTimeMillis());
    }

    private DataFile take(DataFile file, Path path) {
        try {
            return switch (file.format()) {
                case HOUSEHOLD_TEXT, HALF_HOURLY_CSV -> table(file, path);
                case ESPI -> document(file, path);
                case NEM12 -> nem12(file, path);
                case SKIPPED -> file;
            };
        } catch (IOException e) {
            return new DataFile(file.path(), Format.SKIPPED, "cannot be read: " + e.getMessage());
        }
    }

    private DataFile table(DataFile file, Path path) throws IOException {
        List<String> errors = tables.add(file, path);
        return errors.isEmpty()
                ? file
                : new DataFile(file.path(), file.format(), file.note() + ", except " + String.join("; ", errors));
    }

    private DataFile document(DataFile file, Path path) throws IOException {
        List<TruthReading> readings = EspiTruth.read(new ByteArrayInputStream(Files.readAllBytes(path)));
        deliver(readings, Map.of());
        documents.put(documentNames.withoutExtension(path.getFileName().toString()), path);
        return file;
    }

    private DataFile nem12(DataFile file, Path path) throws IOException {
        String name = droppedNames.keeping(path.getFileName().toString());
        for (Contents contents : Nem12Files.read(path, name)) {
            deliver(contents.readings(), Map.of());
            contents.broken().forEach(ledger::deadLetter);
        }
        drop.put(name, out -> Files.copy(path, out));
        return file;
    }

    /** The files of tables tell no version, so a reading has that of the entry it is served in. */
    private static Map<Slot, Long> versionsOf(Ledger served) {
        Map<Slot, Long> versions = new HashMap<>();
        served.forEach(slot -> versions.put(new Slot(slot.series(), slot.time().getEpochSecond()), slot.version()));
        return versions;
    }

    private void deliver(List<TruthReading> readings, Map<Slot, Long> versions) {
        for (TruthReading r : readings) {
            long version = versions.getOrDefault(new Slot(r.series(), r.epochSecond()), r.version());
            ledger.deliver(ledger.series(r.series()), r.epochSecond(), r.micros(), r.quality(), version);
        }
    }

    private record Slot(SeriesKey series, long epochSecond) {}

    @Override
    public void addTo(Feeds feeds) throws IOException {
        for (int group = 0; group < plan.groups(); group++) {
            feeds.group(tables.name(group), plan, releaser.logs().get(group), group, tables.zone(group));
        }
        for (Map.Entry<String, Path> document : documents.entrySet()) {
            feeds.document("espi-" + document.getKey(), document.getValue());
        }
    }

    @Override
    public void beginLive() {
        // Everything was there at the start.
    }

    @Override
    public void releaseDue() {
        // Everything was there at the start.
    }

    @Override
    public void releaseRest() {
        // Everything was there at the start.
    }

    @Override
    public boolean isAllReleased() {
        return true;
    }

    @Override
    public Ledger ledger() {
        return ledger;
    }

    @Override
    public List<DataFile> files() {
        return List.copyOf(files);
    }
}
