package org.gridtally.connect.source.greenbutton.group;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;
import org.gridtally.connect.common.task.TaskMetrics;
import org.gridtally.connect.source.greenbutton.espi.EspiFeed;
import org.gridtally.connect.source.greenbutton.espi.FeedParser;
import org.gridtally.connect.source.greenbutton.http.Answer;
import org.gridtally.connect.source.greenbutton.http.Answer.Validators;
import org.gridtally.connect.source.greenbutton.http.HeadEndHttp;
import org.gridtally.connect.source.greenbutton.http.Resilience;
import org.gridtally.connect.source.greenbutton.http.TransientFailure;

/** Gets documents over HTTP; a truncated one is asked for again. Thread-safe. */
final class HttpFeedSource implements FeedSource {
    private final HeadEndHttp http;
    private final Resilience resilience;
    private final TaskMetrics.Counter requests;
    private final TaskMetrics.Counter bytes;

    HttpFeedSource(HeadEndHttp http, Resilience resilience, TaskMetrics metrics) {
        this.http = http;
        this.resilience = resilience;
        requests = metrics.counter("requests-total", "Requests answered by the head-end");
        bytes = metrics.counter("received-bytes-total", "Bytes of documents received, unpacked");
    }

    @Override
    public Document get(URI url, Validators known) throws InterruptedException {
        return resilience.call("GET " + HeadEndHttp.display(url), () -> once(url, known));
    }

    private Document once(URI url, Validators known) throws Exception {
        Answer answer = http.get(url, known);
        requests.add(1);
        byte[] body = answer.body();
        if (body == null) {
            return new Document(null, known);
        }
        bytes.add(body.length);
        return new Document(parsed(url, body), answer.validators());
    }

    private static EspiFeed parsed(URI url, byte[] body) throws TransientFailure {
        try {
            return FeedParser.parse(body);
        } catch (XMLStreamException e) {
            int shown = Math.max(0, body.length - 60);
            throw new TransientFailure("GET " + HeadEndHttp.display(url)
                    + ": expected a whole Atom feed, found " + body.length + " bytes ending in \""
                    + new String(body, shown, body.length - shown, StandardCharsets.UTF_8) + "\": "
                    + e.getMessage());
        }
    }
}
