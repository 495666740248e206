package org.gridtally.connect.common.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrustedCertificatesTest {
    private static final String KEY = "store.tls.root.certificate";

    @Test
    void aFileThatHoldsNoneIsRefusedByItsSetting(@TempDir Path dir) throws IOException {
        Path empty = Files.writeString(dir.resolve("empty.pem"), "");
        Path other = Files.writeString(dir.resolve("other.pem"), "-----BEGIN CERTIFICATE-----\nno\n");

        refuses(empty, "found none in");
        refuses(other, "found java.security.cert.CertificateException");
        refuses(dir.resolve("absent.pem"), "found java.nio.file.NoSuchFileException");
    }

    private static void refuses(Path file, String found) {
        TrustedCertificates trusted = of(file.toString());

        assertThat(trusted.areGiven()).isTrue();
        assertThatThrownBy(trusted::managers)
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(KEY + ": expected a file with certificates (PEM), " + found)
                .hasMessageContaining(file.toString());
    }

    @Test
    void noneNeedBeGiven() {
        assertThat(of("").areGiven()).isFalse();
    }

    private static TrustedCertificates of(String file) {
        ConfigDef def = new ConfigDef().define(KEY, ConfigDef.Type.STRING, "", Importance.LOW, "Certificates.");
        return new TrustedCertificates(new AbstractConfig(def, Map.of(KEY, file), false), KEY);
    }
}
