package org.gridtally.sink.elasticsearch;

import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.kafka.common.config.ConfigDef;
import org.gridtally.connect.common.config.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Accepts http or https URLs with commas between them, or nothing. */
final class HttpUrls implements ConfigDef.Validator {
    static final HttpUrls OR_EMPTY = new HttpUrls();

    private HttpUrls() {}

    @Override
    public void ensureValid(String name, @Nullable Object value) {
        split(value == null ? "" : value.toString()).forEach(url -> HttpUrl.OR_EMPTY.ensureValid(name, url));
    }

    static Stream<String> split(String urls) {
        return Arrays.stream(urls.split(",")).map(String::strip).filter(url -> !url.isEmpty());
    }

    @Override
    public String toString() {
        return "http or https URLs without user name and password, with commas between them, or empty";
    }
}
