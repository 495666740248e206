package org.gridtally.sink.store;

import java.util.Optional;
import org.gridtally.connect.common.tls.CertificateFault;
import org.jspecify.annotations.Nullable;

/** The store does not answer, or does not let anybody in: the task pauses and looks again. */
public final class StoreDown extends StoreException {
    private static final long serialVersionUID = 1L;

    public StoreDown(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /**
     * For a failure of TLS, in words an operator can act on; empty for any other.
     *
     * @param server its kind and address, such as {@code Redis at cache.example:6380}
     */
    public static Optional<StoreDown> overTls(String server, Throwable failure) {
        return CertificateFault.of(failure).map(fault -> new StoreDown(server + ": " + fault, failure));
    }
}
