package org.gridtally.sink.influxdb;

/** What a point of a measurement is known by. */
record PointKey(String series, long time) {}
