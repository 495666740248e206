package org.gridtally.connect.common.tls;

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
                .isEqualTo("the server's certificate is not trusted: no path");
        assertThat(fault(handshake(new CertificateException(
                        "validator", new CertPathValidatorException("path", new CertificateExpiredException("June"))))))
                .isEqualTo("the server's certificate is not valid now: June");
        assertThat(fault(handshake(new CertificateException("No name matching host found"))))
                .isEqualTo("the server's certificate is for another host: No name matching host found");
        assertThat(fault(new SSLPeerUnverifiedException("not host")))
                .isEqualTo("the server's certificate is for another host: not host");
        assertThat(fault(new IOException(new SSLException("not TLS")))).isEqualTo("TLS failed: not TLS");
    }

    @Test
    void tellsThatItWasTheClients() {
        assertThat(fault(new SSLHandshakeException("Received fatal alert: certificate_required")))
                .isEqualTo("the server refuses the client's certificate, or none was given: certificate_required");
        assertThat(fault(new SSLHandshakeException("Received fatal alert: handshake_failure")))
                .isEqualTo("TLS failed: Received fatal alert: handshake_failure");
    }

    @Test
    void otherFailuresAreNotItsBusiness() {
        IOException circle = new IOException("refused");
        circle.initCause(new IOException(circle));

        assertThat(CertificateFault.of(circle)).isEmpty();
    }

    private static Throwable handshake(CertificateException reason) {
        SSLHandshakeException handshake = new SSLHandshakeException(reason.getMessage());
        handshake.initCause(reason);
        return new IllegalStateException(handshake);
    }

    private static String fault(Throwable failure) {
        return CertificateFault.of(failure).orElseThrow();
    }
}
