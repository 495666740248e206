package org.gridtally.quickstart.stack;

import java.io.PrintWriter;
import java.util.Locale;

/** One line per component when its state changes: name, state, and the milliseconds it took. */
public final class Progress {
    private final PrintWriter out;

    public Progress(PrintWriter out) {
        this.out = out;
    }

    /** Does the step and prints how long it took, or that it failed. */
    public void step(String component, String state, Runnable step) {
        long started = System.nanoTime();
        try {
            step.run();
        } catch (RuntimeException e) {
            line(component, "failed", started);
            throw e;
        }
        line(component, state, started);
    }

    public synchronized void say(String text) {
        out.println(text);
        out.flush();
    }

    private void line(String component, String state, long startedNanos) {
        long ms = (System.nanoTime() - startedNanos) / 1_000_000;
        say(String.format(Locale.ROOT, "  %-12s  %-34s  %,8d ms", component, state, ms));
    }
}
