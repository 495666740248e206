package org.gridtally.connect.source.greenbutton.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.gridtally.connect.common.tls.CertificateFault;

/**
 * Sends requests through the JDK's client, with a timeout over the whole exchange: the client's own ends with the
 * headers, so that a body that never ends would hold the task for ever.
 */
record JdkExchange(RenewedClient clients, Duration timeout) implements HeadEndHttp.Exchange {
    @Override
    public HttpResponse<byte[]> send(HttpRequest request, int maxBodyBytes)
            throws IOException, TransientFailure, InterruptedException {
        HttpClient client = clients.current();
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request, info -> new LimitedBody(maxBodyBytes));
        try {
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new HttpTimeoutException("no whole answer within " + timeout.toMillis() + " ms");
        } catch (ExecutionException e) {
            clients.failed(client);
            Optional<TransientFailure> fault = fault(request.uri(), e);
            if (fault.isPresent()) {
                throw fault.get();
            }
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        } finally {
            answer.cancel(true);
        }
    }

    /** The client's own words do not tell which server it was: the head-end or its token endpoint. */
    private static Optional<TransientFailure> fault(URI url, ExecutionException failure) {
        return CertificateFault.of(failure).map(fault -> new TransientFailure(Origin.of(url) + ": " + fault, failure));
    }
}
