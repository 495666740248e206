package org.gridtally.quickstart.preflight;

import java.io.Serial;

/** Why the stack cannot start here, in one line a person can act on. */
public final class Refusal extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    public Refusal(String line) {
        super(line);
    }
}
