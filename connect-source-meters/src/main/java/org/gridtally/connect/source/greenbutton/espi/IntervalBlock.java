package org.gridtally.connect.source.greenbutton.espi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An ESPI IntervalBlock as the head-end wrote it: the start of its interval, if told, and its readings in order. */
record IntervalBlock(@Nullable String start, List<IntervalReading> readings) {}
