package org.gridtally.streams.vectors;

import java.util.SortedMap;

/**
 * One record of a golden vector: where it stands, when, under which key, and its fields as text. A null field is absent.
 */
record Row(String topic, long timestamp, String key, SortedMap<String, String> value) {}
