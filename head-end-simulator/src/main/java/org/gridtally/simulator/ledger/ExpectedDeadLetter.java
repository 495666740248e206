package org.gridtally.simulator.ledger;

/**
 * A line that no reader can make a reading of.
 *
 * @param file file name, the entry of a zip behind {@code !}
 * @param line line from 1
 * @param reason what is wrong with it
 */
public record ExpectedDeadLetter(String file, long line, String reason) {}
