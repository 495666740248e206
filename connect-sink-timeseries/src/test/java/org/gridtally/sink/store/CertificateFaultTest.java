package org.gridtally.sink.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.junit.jupiter.api.Test;

class CertificateFaultTest {
    @Test
    void tellsWhatIsWrong() {
        assertThat(fault(handshake(new CertificateException("validator", new CertPathBuilderException("no path")))))
                .isEqualTo("Store at host:1: the server's certificate is not trusted: no path");
        assertThat(fault(handshake(new CertificateException(
                        "validator", new CertPathValidatorException("path", new CertificateExpiredException("June"))))))
                .isEqualTo("Store at host:1: the server's certificate is not valid now: June");
        assertThat(fault(handshake(new CertificateException("No name matching host found"))))
                .isEqualTo(
                        "Store at host:1: the server's certificate is for another host: No name matching host found");
        assertThat(fault(new SSLPeerUnverifiedException("not host")))
                .isEqualTo("Store at host:1: the server's certificate is for another host: not host");
        assertThat(fault(new IOException(new SSLException("not TLS"))))
                .isEqualTo("Store at host:1: TLS failed: not TLS");
    }

    @Test
    void otherFailuresAreNotItsBusiness() {
        IOException circle = new IOException("refused");
        circle.initCause(new IOException(circle));

        assertThat(CertificateFault.of("Store", circle)).isEmpty();
    }

    private static Throwable handshake(CertificateException reason) {
        SSLHandshakeException handshake = new SSLHandshakeException(reason.getMessage());
        handshake.initCause(reason);
        return new IllegalStateException(handshake);
    }

    private static String fault(Throwable failure) {
        StoreDown down = CertificateFault.of("Store at host:1", failure).orElseThrow();
        assertThat(down).hasCause(failure);
        return String.valueOf(down.getMessage());
    }
}
