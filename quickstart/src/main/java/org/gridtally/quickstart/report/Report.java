package org.gridtally.quickstart.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What a run came to. Energy is in Wh, times are in ms unless named otherwise.
 *
 * @param differences what does not reconcile, one sentence each; empty when everything does
 */
public record Report(
        Counts counts,
        Energy energy,
        List<Stored> stores,
        double completeness,
        Alarms alarms,
        Latency latency,
        Footprint footprint,
        Inputs inputs,
        Map<String, String> urls,
        List<String> differences) {
    public Report {
        stores = List.copyOf(stores);
        differences = List.copyOf(differences);
    }

    public boolean reconciled() {
        return differences.isEmpty();
    }

    /**
     * Readings on their way through the stack.
     *
     * @param served how often the head-end handed out a reading, repeats included
     * @param servedUnique canonical slots of the head-end's ledger: one per series, device and time
     * @param kafkaRecords committed records in meter.readings
     * @param accepted records that de-duplication let through
     * @param duplicates exact repeats it dropped
     * @param late readings that the head-end handed out hours after their peers
     * @param corrections accepted values that replaced another
     * @param deadLettered inputs that could not become readings
     * @param druidUnique canonical slots as Druid counts them
     */
    public record Counts(
            long served,
            long servedUnique,
            long kafkaRecords,
            long accepted,
            long duplicates,
            long late,
            long corrections,
            long deadLettered,
            long druidUnique) {}

    /**
     * Energy of interval readings, and of registers at usage points that have nothing else.
     *
     * @param byChannel Druid's answer per {@code usage point/channel}
     * @param registers how far every register advanced, as Druid answers, Wh
     */
    public record Energy(
            BigDecimal servedWh,
            BigDecimal druidWh,
            Map<String, BigDecimal> byChannel,
            Map<String, BigDecimal> registers) {}

    /**
     * What a store beside Druid holds.
     *
     * @param key begins its keys in the JSON report
     * @param title as people name it
     * @param unique canonical readings with a value
     * @param wh energy as in {@link Energy}
     */
    public record Stored(String key, String title, long unique, BigDecimal wh) {}

    /** Alarms in meter.alarms: how many, and those furthest beyond their limit. */
    public record Alarms(long count, List<Alarm> top) {
        public Alarms {
            top = List.copyOf(top);
        }
    }

    /** One alarm as it is printed. */
    public record Alarm(
            String usagePoint, String channel, String rule, String time, BigDecimal observed, BigDecimal threshold) {}

    /** From the head-end's update time to the reading's appearance in SQL, over the readings released live. */
    public record Latency(long samples, long p50, long p99) {
        /** False when nothing was released live, as on a run whose readings were all served before. */
        public boolean isMeasured() {
            return samples > 0;
        }
    }

    /**
     * What it took.
     *
     * @param secondsToFirstAnswer from the command to the first SQL answer that held readings
     * @param rssMb resident memory of all JVMs together
     */
    public record Footprint(double secondsToFirstAnswer, double secondsToReport, long rssMb) {}

    /** What came of the input files. */
    public record Inputs(List<String> skippedFiles, List<BadInput> deadLetters) {
        public Inputs {
            skippedFiles = List.copyOf(skippedFiles);
            deadLetters = List.copyOf(deadLetters);
        }
    }

    /** An input that became no reading. */
    public record BadInput(String origin, long line, String reason) {}
}
