package org.gridtally.quickstart.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import org.gridtally.quickstart.preflight.Refusal;

/**
 * A folder of real files, as it is now.
 *
 * @param path real path of the folder
 * @param fingerprint changes when a file comes, goes, or is changed: what was served from other files is another run
 */
public record DataFolder(Path path, String fingerprint) {
    public static DataFolder of(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new Refusal("--data: expected a folder, found " + folder);
        }
        Path path = folder.toRealPath();
        CRC32 crc = new CRC32();
        crc.update(path.toString().getBytes(StandardCharsets.UTF_8));
        for (Path file : files(path)) {
            String state = path.relativize(file) + "|" + Files.size(file) + "|" + Files.getLastModifiedTime(file);
            crc.update(state.getBytes(StandardCharsets.UTF_8));
        }
        return new DataFolder(path, String.format("%08x", crc.getValue()));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
