package org.gridtally.sink.cassandra;

import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;

/** Accepts a list of HOST or HOST:PORT, or nothing. */
final class ContactPoints implements ConfigDef.Validator {
    static final ContactPoints OR_EMPTY = new ContactPoints();

    private static final int DEFAULT_PORT = 9042;

    private ContactPoints() {}

    /** The addresses of a list. */
    static List<InetSocketAddress> parse(String list) {
        return Arrays.stream(list.split(","))
                .map(String::strip)
                .map(ContactPoints::address)
                .toList();
    }

    private static InetSocketAddress address(String text) {
        try {
            URI address = new URI("cql://" + text);
            boolean plain = text.equals(address.getRawAuthority()) && address.getRawUserInfo() == null;
            if (plain && address.getHost() != null) {
                int port = address.getPort() < 0 ? DEFAULT_PORT : address.getPort();
                return new InetSocketAddress(address.getHost(), port);
            }
        } catch (URISyntaxException notAnAddress) {
            // The sentence below says it.
        }
        throw new ConfigException("expected HOST or HOST:PORT, found " + text);
    }

    @Override
    public void ensureValid(String name, @Nullable Object value) {
        String list = value == null ? "" : value.toString();
        if (!list.isEmpty()) {
            try {
                parse(list);
            } catch (ConfigException notAnAddress) {
                throw new ConfigException(name + ": " + notAnAddress.getMessage());
            }
        }
    }

    @Override
    public String toString() {
        return "HOST or HOST:PORT, several with commas between, or empty";
    }
}
