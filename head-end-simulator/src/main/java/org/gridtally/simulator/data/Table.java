package org.gridtally.simulator.data;

import java.time.ZoneId;
import java.util.List;

/**
 * What a file with readings in columns holds.
 *
 * @param zone zone of its wall clock
 * @param columns its channels
 * @param missing readings it marks as missing
 * @param errors lines it could not take, in words
 */
record Table(ZoneId zone, List<Column> columns, long missing, List<String> errors) {}
