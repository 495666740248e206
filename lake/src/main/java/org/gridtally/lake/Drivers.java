package org.gridtally.lake;

import java.sql.Driver;
import java.util.ServiceLoader;

/** Makes the drivers beside this class known: DriverManager looks for them in the first class loader only. */
final class Drivers {
    private Drivers() {}

    /** Each registers itself when its class is loaded. */
    static void register() {
        ServiceLoader.load(Driver.class, Drivers.class.getClassLoader()).forEach(driver -> {});
    }
}
