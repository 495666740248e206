package org.gridtally.servers.stores;

import static org.gridtally.servers.stores.Debian.ADVICE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gridtally.servers.BinaryLaunch;
import org.gridtally.servers.FreePorts;
import org.gridtally.servers.rest.RestClient;

/** An InfluxDB 1 of this machine's own packages. */
public final class InfluxDb extends Store {

    private final int backupPort = FreePorts.next();

    public InfluxDb(Path dir) {
        super(dir);
    }

    @Override
    protected BinaryLaunch launch() {
        Path influxd = BinaryLaunch.find("influxd", ADVICE);
        return new BinaryLaunch(
                "influxdb", dir(), influxd, List.of("-config", settings().toString()));
    }

    @Override
    protected boolean answers() {
        return new RestClient("http://" + hostAndPort()).answers("/ping");
    }

    private Path settings() {
        String toml =
                """
                reporting-disabled = true
                bind-address = "127.0.0.1:%d"
                [meta]
                  dir = "%2$s/meta"
                [data]
                  dir = "%2$s/data"
                  wal-dir = "%2$s/wal"
                [http]
                  bind-address = "%3$s"
                  log-enabled = false
                [monitor]
                  store-enabled = false
                [continuous_queries]
                  enabled = false
                [logging]
                  level = "warn"
                """
                        .formatted(backupPort, dir(), hostAndPort());
        try {
            Files.createDirectories(dir());
            return Files.writeString(dir().resolve("influxdb.conf"), toml);
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot write InfluxDB's settings in " + dir(), failed);
        }
    }
}
