package org.gridtally.sink.elasticsearch;

/**
 * Another document is in the way.
 *
 * @param index the concrete one
 */
record Conflict(Document document, String index, String id) {}
