package org.gridtally.sink.lineprotocol;

import java.nio.charset.StandardCharsets;

/** Names of measurements, tags and fields, escaped. */
final class Names {
    private Names() {}

    static byte[] measurement(String name) {
        return bytes(name.replace(",", "\\,").replace(" ", "\\ "));
    }

    /** A comma, the name of a tag or field, an equals sign. */
    static byte[] key(String name) {
        String escaped = name.replace(",", "\\,").replace(" ", "\\ ").replace("=", "\\=");
        return bytes("," + escaped + "=");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
