package org.gridtally.connect.source.greenbutton.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The Authorization header of HTTP basic authentication. */
final class BasicHeader {
    private BasicHeader() {}

    static String of(String user, String password) {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }
}
