package org.gridtally.streams.vectors;

import java.util.List;

/** What goes in and what must come out, in the format of one of ksqlDB's test tools. */
record Vector(List<Row> inputs, List<Row> outputs) {}
