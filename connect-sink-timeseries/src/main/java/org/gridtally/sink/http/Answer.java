package org.gridtally.sink.http;

import java.time.Duration;
import org.gridtally.sink.store.StoreDown;
import org.gridtally.sink.store.StoreException;
import org.gridtally.sink.store.TransientFailure;
import org.jspecify.annotations.Nullable;

/**
 * What a server said.
 *
 * @param retryAfter when it wants to be asked again; null when it did not say
 */
public record Answer(int status, String body, @Nullable Duration retryAfter) {
    /** True for 2xx. */
    public boolean isOk() {
        return status / 100 == 2;
    }

    /** True when the server found fault with what it was sent, so that the same again cannot help. */
    public boolean isRefusal() {
        return status == 400 || status == 413 || status == 422;
    }

    /**
     * The class of a failure that is no refusal: 401, 403 and 404 wait for an operator, 503 for the server, all others
     * are worth another attempt.
     *
     * @param message the server's own words
     */
    public StoreException failure(String message) {
        String text = "HTTP " + status + ": " + message;
        return switch (status) {
            case 401, 403, 404, 503 -> new StoreDown(text, null);
            default -> new TransientFailure(text, null, retryAfter);
        };
    }
}
