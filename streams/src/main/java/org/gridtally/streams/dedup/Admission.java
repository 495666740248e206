package org.gridtally.streams.dedup;

import org.gridtally.avro.Disposition;
import org.jspecify.annotations.Nullable;

/**
 * What a block of slots says to a new value.
 *
 * @param disposition null for an exact repeat
 * @param replaced the value that was canonical until now, for a CORRECTION
 * @param block the block with the new value in it; the old one for a repeat
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
record Admission(@Nullable Disposition disposition, @Nullable SlotValue replaced, byte[] block) {}
