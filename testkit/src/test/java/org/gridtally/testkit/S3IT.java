package org.gridtally.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.gridtally.servers.Server;
import org.junit.jupiter.api.Test;

/** S3 keeps its objects through a stop and a kill, and asks for its keys. */
class S3IT {

    private static final String OBJECT = "/readings/2026/11/m1.csv";

    @Test
    void keepsItsObjects() throws Exception {
        try (TestS3 s3 = TestS3.embedded()) {
            assertThat(ask(s3, s3.secretKey(), "PUT", "/readings", "").statusCode())
                    .isEqualTo(200);
            assertThat(ask(s3, s3.secretKey(), "PUT", OBJECT, "m1,42").statusCode())
                    .isEqualTo(200);
            assertThat(ask(s3, "another key", "GET", OBJECT, "").statusCode()).isEqualTo(403);

            s3.stop();
            assertThatThrownBy(() -> read(s3)).isInstanceOf(ConnectException.class);
            s3.start();
            assertThat(read(s3)).isEqualTo("m1,42");

            Server process = s3.process().orElseThrow();
            process.kill();
            process.start();
            assertThat(read(s3)).isEqualTo("m1,42");
        }
    }

    private static String read(TestS3 s3) throws Exception {
        return ask(s3, s3.secretKey(), "GET", OBJECT, "").body();
    }

    /** Signed in version 2, the one that needs no library. */
    private static HttpResponse<String> ask(TestS3 s3, String secretKey, String method, String path, String body)
            throws Exception {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC));
        String signature = sign(secretKey, method + "\n\n\n\nx-amz-date:" + date + "\n" + path);
        HttpRequest request = HttpRequest.newBuilder(URI.create(s3.url() + path))
                .header("x-amz-date", date)
                .header("Authorization", "AWS " + s3.accessKey() + ":" + signature)
                .method(method, BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private static String sign(String secretKey, String text) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(secretKey.getBytes(UTF_8), "HmacSHA1"));
        return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(UTF_8)));
    }
}
