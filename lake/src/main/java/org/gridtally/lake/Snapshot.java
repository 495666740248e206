package org.gridtally.lake;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.iceberg.CatalogUtil;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.Table;
import org.apache.iceberg.catalog.Catalog;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.exceptions.NoSuchTableException;
import org.apache.iceberg.io.CloseableIterable;

/**
 * Which data files does a table consist of now?
 *
 * <p>Asked through Iceberg itself: DuckDB would need extensions that it downloads at run time.
 *
 * @param catalog properties of the catalogue
 * @param name namespace and table, joined by a dot
 */
record Snapshot(Map<String, String> catalog, String name) {

    /** The files of the current snapshot, as local files. */
    List<Path> files(FileCache cache) throws SQLException {
        try {
            return filesFrom(CatalogUtil.buildIcebergCatalog("meters", catalog, null), cache);
        } catch (NoSuchTableException notYet) {
            throw new SQLException("the lake has no table " + name + " yet", notYet);
        } catch (IOException | RuntimeException failed) {
            // The libraries of catalogue and storage have no exception in common.
            throw new SQLException("cannot read table " + name + ": " + failed.getMessage(), failed);
        }
    }

    private List<Path> filesFrom(Catalog opened, FileCache cache) throws IOException, SQLException {
        try (Closeable closing = opened instanceof Closeable closeable ? closeable : () -> {}) {
            return files(opened.loadTable(TableIdentifier.parse(name)), cache);
        }
    }

    private List<Path> files(Table table, FileCache cache) throws IOException, SQLException {
        List<Path> files = new ArrayList<>();
        try (CloseableIterable<FileScanTask> tasks = table.newScan().planFiles()) {
            for (FileScanTask task : tasks) {
                requireNothingDeleted(task);
                files.add(cache.local(table.io().newInputFile(task.file().location())));
            }
        }
        if (files.isEmpty()) {
            throw new SQLException("table " + name + " has no rows yet");
        }
        return files;
    }

    /** The sink only appends; whoever deletes rows afterwards needs a reader that knows Iceberg's delete files. */
    private void requireNothingDeleted(FileScanTask task) throws SQLException {
        if (!task.deletes().isEmpty()) {
            throw new SQLException("table " + name + " has delete files: compact it first, or read it with an engine"
                    + " that applies them");
        }
    }
}
