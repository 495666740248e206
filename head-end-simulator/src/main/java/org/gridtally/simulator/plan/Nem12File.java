package org.gridtally.simulator.plan;

import java.util.List;

/**
 * A NEM12 file to be dropped.
 *
 * @param number its number, part of its name
 * @param lines the days it holds
 * @param zipped whether it is dropped as a zip
 * @param broken broken lines it holds besides
 */
public record Nem12File(int number, List<Nem12Line> lines, boolean zipped, List<BrokenLine> broken) {}
