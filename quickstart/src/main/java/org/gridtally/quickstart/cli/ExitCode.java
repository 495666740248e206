package org.gridtally.quickstart.cli;

/** What the launcher's exit status says. */
public final class ExitCode {
    /** Done; with {@code demo --exit}: everything reconciles. */
    public static final int OK = 0;
    /** Something failed, died or does not reconcile; the last lines printed say what. */
    public static final int FAILED = 1;
    /** It cannot be done here or like this; nothing was started, nothing is left running. */
    public static final int REFUSED = 2;

    private ExitCode() {}
}
