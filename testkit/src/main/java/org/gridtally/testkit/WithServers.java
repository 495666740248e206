package org.gridtally.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives the tests of a class the real servers that their parameters ask for: {@link TestKafka}, {@link TestRegistry},
 * {@link TestConnect}, {@link TestDruid}, any {@link TestStore}, {@link SharedStores}. Each is started once, shared by all classes that ask
 * with the same values, and stopped after the last test of the JVM.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(SharedServers.class)
public @interface WithServers {

    /** Directories with Connect plugin folders, from the project root, such as "connect-source-meters/target/plugins". */
    String[] plugins() default {};

    /** Druid extension directories, from the project root. */
    String[] extensions() default {};
}
