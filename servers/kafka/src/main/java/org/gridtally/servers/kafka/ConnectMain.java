package org.gridtally.servers.kafka;

import java.nio.file.Path;
import org.apache.kafka.connect.cli.ConnectDistributed;

/** One distributed Connect worker in this JVM, until the JVM is told to stop. */
public final class ConnectMain {

    private ConnectMain() {}

    /** The only argument is the settings file: gridtally.port, gridtally.registry.url (optional), bootstrap.servers, plugin.path and any worker key. */
    public static void main(String[] args) throws Exception {
        Settings settings = Settings.read(Path.of(args[0]));
        var connect = new ConnectDistributed().startConnect(ConnectSettings.of(settings));
        System.out.println("READY " + settings.required("port"));
        connect.awaitStop();
    }
}
