package org.gridtally.testkit;

import java.util.Map;
import java.util.function.Supplier;

/** Which stores may a test ask for? */
final class StoreKinds {

    static final Map<Class<?>, Supplier<? extends TestStore>> ALL = Map.ofEntries();

    private StoreKinds() {}
}
