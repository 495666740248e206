package org.gridtally.core.register;

/** What a step contributes at which the register was set back. */
public enum ResetPolicy {
    /** What the register shows after it: it began again at zero. */
    FROM_ZERO,
    /** Nothing: how far it went before the reset is not known. */
    UNKNOWN
}
