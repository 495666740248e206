package org.gridtally.simulator.ledger;

/**
 * The truth in numbers, about all that was released so far.
 *
 * @param served readings delivered, repeats and corrections included
 * @param distinct readings delivered without exact repeats
 * @param servedUnique slots, of every kind of channel
 * @param servedMicroWh canonical energy of all interval channels in Wh, in micro-Wh
 * @param duplicates exact repeats: {@code served - distinct}
 * @param corrections readings that replaced, or were replaced by, another of their slot: {@code distinct -
 *     servedUnique}
 * @param placeholders slots whose canonical quality says that there is no value
 * @param deadLetters lines released that no reader can make a reading of
 * @param late readings planned to come after their peers
 * @param missing readings that never come
 */
public record LedgerTotals(
        long served,
        long distinct,
        long servedUnique,
        long servedMicroWh,
        long duplicates,
        long corrections,
        long placeholders,
        long deadLetters,
        long late,
        long missing) {}
