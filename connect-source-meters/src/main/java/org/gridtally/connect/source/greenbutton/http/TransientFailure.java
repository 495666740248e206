package org.gridtally.connect.source.greenbutton.http;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The head-end could not answer now; asking again may help. */
public final class TransientFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final @Nullable Duration retryAfter;

    public TransientFailure(String message) {
        this(message, 0, null);
    }

    TransientFailure(String message, Throwable cause) {
        super(message, cause);
        status = 0;
        retryAfter = null;
    }

    TransientFailure(String message, int status, @Nullable Duration retryAfter) {
        super(message);
        this.status = status;
        this.retryAfter = retryAfter;
    }

    /** When the head-end wants to be asked again; null when it did not say. */
    @Nullable
    Duration retryAfter() {
        return retryAfter;
    }

    /** True when the head-end is well but wants fewer requests: no reason to think it down. */
    boolean isThrottling() {
        return status == 429;
    }
}
