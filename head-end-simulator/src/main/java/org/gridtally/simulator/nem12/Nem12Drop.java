package org.gridtally.simulator.nem12;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gridtally.simulator.ledger.ExpectedDeadLetter;
import org.gridtally.simulator.plan.Nem12File;
import org.gridtally.simulator.plan.Plan;

/** Puts NEM12 files into the directory a reader watches; a file appears there whole. */
public final class Nem12Drop {
    private final Plan plan;
    private final FileDrop directory;
    private final String run;

    /** @param run part of every file name, so that files of two runs have different names */
    public Nem12Drop(Plan plan, Path directory, String run) {
        this.plan = plan;
        this.directory = new FileDrop(directory);
        this.run = run;
    }

    /** Drops a file and tells which of its lines are broken. */
    public List<ExpectedDeadLetter> drop(Nem12File file, long nowMillis) throws IOException {
        Nem12Writer writer = new Nem12Writer(plan, nowMillis);
        writer.write(file);
        String base = String.format("NEM12#%s%04d#GRIDMDP#GRIDRET", run, file.number());
        byte[] text = writer.text().getBytes(StandardCharsets.US_ASCII);
        String inside = base + ".csv";
        String origin = file.zipped() ? base + ".zip!" + inside : inside;
        if (file.zipped()) {
            directory.put(base + ".zip", out -> zip(out, inside, text));
        } else {
            directory.put(inside, out -> out.write(text));
        }
        return writer.broken().stream()
                .map(broken -> new ExpectedDeadLetter(origin, broken.line(), broken.reason()))
                .toList();
    }

    private static void zip(OutputStream out, String name, byte[] text) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text);
        zip.closeEntry();
        zip.finish();
    }

    /** Makes the directory. */
    public void prepare() throws IOException {
        Files.createDirectories(directory.path());
    }
}
