package org.gridtally.connect.source.nem12.format;

import java.util.List;
import org.gridtally.connect.source.reading.DeadLetter;
import org.gridtally.connect.source.reading.Reading;

/**
 * What the parser found up to a checkpoint: one day, one register record, or what is wrong with some lines.
 *
 * @param after where to read on
 */
public record Step(List<Reading> readings, List<DeadLetter> deadLetters, Checkpoint after) {}
