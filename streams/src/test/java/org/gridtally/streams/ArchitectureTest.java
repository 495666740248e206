package org.gridtally.streams;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The job knows the modules before it in the flow of data by their schemas only, and none of Kafka Streams' internals. */
@AnalyzeClasses(packages = "org.gridtally.streams", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule KNOWS_SCHEMAS_AND_CORE_ONLY = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.gridtally.connect..",
                    "org.gridtally.simulator..",
                    "org.gridtally.druid..",
                    "org.gridtally.servers..",
                    "org.gridtally.testkit..",
                    "org.apache.druid..");

    @ArchTest
    static final ArchRule USES_PUBLIC_KAFKA_STREAMS_ONLY =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("org.apache.kafka.streams..internals..");

    @ArchTest
    static final ArchRule STEPS_DO_NOT_KNOW_THE_TOPOLOGY = noClasses()
            .that()
            .resideInAnyPackage("..dedup..", "..usage..", "..alarm..", "..arrival..")
            .should()
            .dependOnClassesThat()
            .haveSimpleName("MeterTopology");
}
