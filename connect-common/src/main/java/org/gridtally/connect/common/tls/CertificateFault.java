package org.gridtally.connect.common.tls;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Says what was wrong with the certificate of a server or of a client, when that is why there is no connection. */
public final class CertificateFault {
    /** Causes deeper than this go round in a circle. */
    private static final int DEEPEST = 30;

    private static final Pattern REFUSAL = Pattern.compile("alert: (\\w*certificate\\w*|access_denied|unknown_ca)");

    private CertificateFault() {}

    /** The failure in words an operator can act on; empty when it has nothing to do with TLS. */
    public static Optional<String> of(Throwable failure) {
        List<Throwable> causes = Stream.iterate(failure, each -> each != null, Throwable::getCause)
                .limit(DEEPEST)
                .toList();
        // In this order: of a certificate out of its time, too, it is said that no path leads to it.
        return first(causes, CertificateExpiredException.class, CertificateNotYetValidException.class)
                .map(time -> "the server's certificate is not valid now: " + time)
                .or(() -> first(causes, CertPathBuilderException.class, CertPathValidatorException.class)
                        .map(path -> "the server's certificate is not trusted: " + path))
                .or(() -> first(causes, CertificateException.class, SSLPeerUnverifiedException.class)
                        .map(name -> "the server's certificate is for another host: " + name))
                .or(() -> first(causes, SSLException.class, SSLException.class).map(CertificateFault::other));
    }

    /** A server that wants another certificate of the client, or one at all, says so in a word. */
    private static String other(String message) {
        Matcher refusal = REFUSAL.matcher(message);
        return refusal.find()
                ? "the server refuses the client's certificate, or none was given: " + refusal.group(1)
                : "TLS failed: " + message;
    }

    private static Optional<String> first(
            List<Throwable> causes, Class<? extends Throwable> one, Class<? extends Throwable> other) {
        return causes.stream()
                .filter(each -> one.isInstance(each) || other.isInstance(each))
                .map(each -> String.valueOf(each.getMessage()))
                .findFirst();
    }
}
