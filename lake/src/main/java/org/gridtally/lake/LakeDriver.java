package org.gridtally.lake;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A DuckDB in this JVM's memory that sees one table of the lake as it is at the time of connecting: the rows as written
 * in {@code readings_written}, one row per slot in {@code readings}.
 *
 * <p>The URL is {@code jdbc:gridtally:lake:NAMESPACE.TABLE}. The properties are those of the Iceberg catalogue, without
 * their prefix in a connector's configuration, and {@code cache}: the folder that data files are copied to, each once.
 */
public final class LakeDriver implements Driver {
    private static final String PREFIX = "jdbc:gridtally:lake:";
    private static final String CACHE = "cache";

    @Override
    public @Nullable Connection connect(String url, Properties properties) throws SQLException {
        if (!acceptsURL(url)) {
            return null;
        }
        Map<String, String> catalog = new HashMap<>();
        properties.stringPropertyNames().forEach(name -> catalog.put(name, properties.getProperty(name)));
        String cache = catalog.remove(CACHE);
        if (cache == null) {
            throw new SQLException("property " + CACHE + ": expected a folder, found nothing");
        }
        Drivers.register();
        String table = url.substring(PREFIX.length());
        List<Path> files = new Snapshot(catalog, table).files(new FileCache(Path.of(cache)));
        return Views.over(files);
    }

    @Override
    public boolean acceptsURL(String url) {
        return url.startsWith(PREFIX);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties properties) {
        return new DriverPropertyInfo[0];
    }

    @Override
    public int getMajorVersion() {
        return 0;
    }

    @Override
    public int getMinorVersion() {
        return 1;
    }

    @Override
    public boolean jdbcCompliant() {
        return false;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("it does not log");
    }
}
