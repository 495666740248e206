package org.gridtally.servers.rest;

import java.io.IOException;

/** A server refused a request, or did not answer it; status 0 means there was no answer. */
public final class RestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    RestException(String method, String url, int status, String body) {
        super(method + " " + url + " answered " + status + ": " + body);
        this.status = status;
    }

    RestException(String method, String url, IOException cause) {
        super(method + " " + url + " failed: " + cause.getMessage(), cause);
        this.status = 0;
    }

    public int status() {
        return status;
    }
}
