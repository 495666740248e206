package org.gridtally.checks;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Data flow one way: a module knows the ones before it only through schemas and meter-core. What the two Connect plugins
 * share is beside these.
 */
class ArchitectureTest {
    private static final String CONNECT_BASE = "org.gridtally.connect.common..";

    private static JavaClasses all;

    @BeforeAll
    static void importClasses() throws IOException {
        List<Path> folders = Project.classFolders();
        all = new ClassFileImporter().importPaths(folders);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.gridtally.avro",
                "org.gridtally.schemas",
                "org.gridtally.core",
                "org.gridtally.connect.common",
                "org.gridtally.connect.source",
                "org.gridtally.streams",
                "org.gridtally.sink",
                "org.gridtally.druid",
                "org.gridtally.lake",
                "org.gridtally.simulator",
                "org.gridtally.servers",
                "org.gridtally.quickstart",
                "org.gridtally.testkit"
            })
    void everyModuleIsLookedAt(String root) {
        assertThat(all.that(resideInAPackage(root + ".."))).as(root).isNotEmpty();
    }

    @Test
    void theCoreIsPureJava() {
        classes()
                .that()
                .resideInAPackage("org.gridtally.core..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "org.gridtally.core..")
                .check(all);
    }

    @Test
    void theSchemasKnowAvroOnly() {
        classes()
                .that()
                .resideInAPackage("org.gridtally.schemas..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "org.apache.avro..",
                        "com.fasterxml.jackson..",
                        "org.gridtally.avro..",
                        "org.gridtally.schemas..")
                .check(all);
    }

    @ParameterizedTest
    @CsvSource({
        "org.gridtally.connect.source..",
        "org.gridtally.streams..",
        "org.gridtally.sink..",
        "org.gridtally.druid..",
        "org.gridtally.lake..",
        "org.gridtally.simulator..",
    })
    void aStageKnowsNoOtherStage(String stage) {
        classes()
                .that()
                .resideInAPackage(stage)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                stage,
                                "org.gridtally.avro..",
                                "org.gridtally.schemas..",
                                "org.gridtally.core..",
                                CONNECT_BASE)
                        .or(not(resideInAPackage("org.gridtally.."))))
                .check(all);
    }

    @Test
    void theBaseOfTheConnectPluginsKnowsConnectOnly() {
        classes()
                .that()
                .resideInAPackage(CONNECT_BASE)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "javax.net.ssl..",
                        "org.jspecify..",
                        "org.slf4j..",
                        "org.apache.kafka..",
                        CONNECT_BASE)
                .check(all);
    }

    @Test
    void theBaseOfTheConnectPluginsServesThemOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackages(CONNECT_BASE, "org.gridtally.connect.source..", "org.gridtally.sink..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(CONNECT_BASE)
                .check(all);
    }

    @Test
    void druidAndKafkaNeverMeet() {
        noClasses()
                .that()
                .resideInAnyPackage("org.gridtally.druid..", "org.gridtally.servers.druid..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka..")
                .check(all);
        noClasses()
                .that()
                .resideOutsideOfPackages("org.gridtally.druid..", "org.gridtally.servers.druid..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.druid..")
                .check(all);
    }

    @Test
    void theTestkitServesTestsOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.gridtally.testkit..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.gridtally.testkit..")
                .check(all);
    }

    @Test
    void packagesFormNoCycles() {
        slices().matching("org.gridtally.(**)").should().beFreeOfCycles().check(all);
    }
}
