package org.gridtally.sink.elasticsearch;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.transport.TransportException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import org.elasticsearch.client.ResponseException;
import org.gridtally.sink.store.BatchRefused;
import org.gridtally.sink.store.StoreDown;
import org.gridtally.sink.store.StoreException;
import org.gridtally.sink.store.TransientFailure;
import org.jspecify.annotations.Nullable;

/** What a failed request means for a batch. */
final class EsErrors {
    /** A server quotes the values it refuses; a dead letter's header has no room for all of a long one. */
    private static final int LONGEST = 1_000;

    private EsErrors() {}

    /** The class of a request's failure. */
    static StoreException of(Exception failure) {
        if (failure instanceof ElasticsearchException answer) {
            return of(answer.status(), reason(answer.error()), answer);
        }
        if (failure instanceof ResponseException answer) {
            return of(answer.getResponse().getStatusLine().getStatusCode(), message(answer), answer);
        }
        if (failure instanceof TransportException answer && answer.statusCode() > 0) {
            return of(answer.statusCode(), message(answer), answer);
        }
        if (failure instanceof SocketTimeoutException || failure.getCause() instanceof SocketTimeoutException) {
            return new TransientFailure(message(failure), failure);
        }
        return new StoreDown(message(failure), failure);
    }

    private static StoreException of(int status, String message, Exception failure) {
        String text = "status " + status + ": " + message;
        return switch (status) {
            // 413: too large for the server; a part of it may not be.
            case 400, 413 -> new BatchRefused(text, failure);
            case 408, 429, 500 -> new TransientFailure(text, failure);
            default -> new StoreDown(text, failure);
        };
    }

    /** The status of an answer, 0 when there was none. */
    static int status(IOException failure) {
        return failure instanceof ResponseException answer
                ? answer.getResponse().getStatusLine().getStatusCode()
                : 0;
    }

    /** The server's reason with what caused it, which often says more. */
    static String reason(@Nullable ErrorCause error) {
        if (error == null) {
            return "no reason";
        }
        ErrorCause cause = error.causedBy();
        String text = error.type() + ": " + error.reason();
        return shortened(cause == null || cause.reason() == null ? text : text + ": " + cause.reason());
    }

    private static String message(Exception failure) {
        return shortened(String.valueOf(failure.getMessage()));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " ...";
    }
}
