package org.gridtally.lake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import org.apache.iceberg.io.InputFile;

/** Local copies of data files, which never change once they are written. */
record FileCache(Path folder) {

    /** The copy, made unless it is there. */
    Path local(InputFile remote) throws IOException {
        UUID name = UUID.nameUUIDFromBytes(remote.location().getBytes(StandardCharsets.UTF_8));
        Path copy = folder.resolve(name + ".parquet");
        if (!Files.exists(copy)) {
            Files.createDirectories(folder);
            Path draft = Files.createTempFile(folder, name.toString(), ".part");
            try (InputStream content = remote.newStream()) {
                Files.copy(content, draft, StandardCopyOption.REPLACE_EXISTING);
            }
            Files.move(draft, copy, StandardCopyOption.ATOMIC_MOVE);
        }
        return copy;
    }
}
