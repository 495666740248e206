package org.gridtally.connect.source.greenbutton.http;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** How the connector proves to the head-end who it is. Thread-safe. */
interface Credentials {
    /** Nobody in particular. */
    Credentials NONE = new Credentials() {
        @Override
        public @Nullable String authorization() {
            return null;
        }

        @Override
        public void rejected() {
            // There is nothing to renew.
        }
    };

    /** The value of the Authorization header, or null for none. */
    @Nullable
    String authorization() throws IOException, TransientFailure, InterruptedException;

    /** The head-end answered 401: what comes next must be made anew from the configuration. */
    void rejected();
}
