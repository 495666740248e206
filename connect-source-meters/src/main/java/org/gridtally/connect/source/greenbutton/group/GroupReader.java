package org.gridtally.connect.source.greenbutton.group;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.apache.kafka.connect.errors.ConnectException;
import org.gridtally.connect.source.greenbutton.espi.BlockEntry;
import org.gridtally.connect.source.greenbutton.espi.EspiFeed;
import org.gridtally.connect.source.greenbutton.espi.MeterModel;
import org.gridtally.connect.source.greenbutton.espi.ModelResolver;
import org.gridtally.connect.source.greenbutton.espi.ReadingMapper;
import org.gridtally.connect.source.greenbutton.espi.RegisterDefaults;
import org.gridtally.connect.source.greenbutton.group.FeedSource.Document;
import org.gridtally.connect.source.greenbutton.http.Answer.Validators;
import org.gridtally.connect.source.greenbutton.http.HeadEndHttp;
import org.gridtally.connect.source.greenbutton.http.HeadEndHttp.RefusedRequest;
import org.gridtally.connect.source.greenbutton.http.Origin;
import org.gridtally.connect.source.task.Page;
import org.gridtally.connect.source.task.Partition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads one meter group page by page: opens a window, follows its pages, opens the next window. Used by one thread at a
 * time.
 */
final class GroupReader {
    private static final Logger LOG = LoggerFactory.getLogger(GroupReader.class);

    private final MeterGroup group;
    private final Partition partition;
    private final GroupConfig config;
    private final RegisterDefaults registers;
    private final FeedSource source;
    private final Clock clock;
    private final MeterModel model = new MeterModel();
    private final ModelResolver resolver;
    private final EntryFilter filter;
    private GroupPosition position;
    private Validators validators = Validators.NONE;

    GroupReader(MeterGroup group, Partition partition, GroupPosition position, GroupReaders.Shared shared) {
        this.group = group;
        this.partition = partition;
        this.position = position;
        config = shared.config();
        registers = shared.registers();
        source = shared.source();
        clock = shared.clock();
        resolver = new ModelResolver(model, path -> source.resource(group.url().resolve(path)));
        filter = new EntryFilter(shared.metrics());
    }

    /** True when no page is known to follow, so that the poll interval is waited. */
    boolean isAtEnd() {
        return position.nextPage() == null;
    }

    /** Reads one page and moves behind it. */
    Page read() throws InterruptedException {
        GroupPosition from = position;
        Window window = window(from);
        URI url = url(from, window);
        try {
            return page(from, window, url);
        } catch (RefusedRequest e) {
            if (from.nextPage() == null || !e.isGone()) {
                throw e;
            }
            LOG.warn("Group {}: the open page is gone, its window is read again: {}", group.name(), e.getMessage());
            position = from.beforeWindow();
            return read();
        }
    }

    private Window window(GroupPosition from) {
        long now = clock.millis() - config.settle().toMillis();
        long max = from.nextPage() == null ? Math.max(now, from.min()) : from.max();
        return new Window(from.min(), max, config.overlap().toMillis());
    }

    private URI url(GroupPosition from, Window window) {
        String link = from.nextPage();
        if (link == null) {
            filter.open(window);
            return window.firstPage(group.url(), config.maxResults());
        }
        return sameOrigin(group.url().resolve(link));
    }

    private URI sameOrigin(URI next) {
        if (!Origin.of(next).equals(group.origin())) {
            throw new ConnectException("group " + group.name() + ": link rel=next: expected a page of "
                    + group.origin() + ", found " + HeadEndHttp.display(next)
                    + "; credentials are not sent to another origin");
        }
        return next;
    }

    private Page page(GroupPosition from, Window window, URI url) throws InterruptedException {
        boolean opening = from.nextPage() == null;
        Document document = source.get(url, opening && filter.windowsAreIgnored() ? validators : Validators.NONE);
        long receivedAt = clock.millis();
        EspiFeed feed = document.feed();
        if (feed == null) {
            position = from.behind(window, null);
            return empty(from, url, receivedAt);
        }
        validators = document.validators();
        String next = next(feed, url);
        EntryFilter.Selection selection = opening && next == null
                ? filter.selectWhole(feed, window, from.digest())
                : filter.selectPart(feed, window);
        GroupPosition behind = next == null ? from.behind(window, selection.digest()) : from.inside(window, next);
        Page page = mapped(feed, selection.entries(), url, receivedAt, from, behind);
        position = behind;
        return page;
    }

    private @Nullable String next(EspiFeed feed, URI url) {
        String link = feed.next();
        if (link == null) {
            return null;
        }
        URI next = sameOrigin(url.resolve(link));
        if (next.equals(url)) {
            throw new ConnectException("group " + group.name() + ": link rel=next: expected another page, found "
                    + HeadEndHttp.display(next) + " itself");
        }
        return next.toString();
    }

    private Page mapped(
            EspiFeed feed, List<BlockEntry> entries, URI url, long receivedAt, GroupPosition from, GroupPosition behind)
            throws InterruptedException {
        model.learn(feed.model());
        resolver.complete(entries);
        ReadingMapper mapper = new ReadingMapper(model, registers, feed);
        entries.forEach(mapper::map);
        return new Page(
                partition,
                HeadEndHttp.display(url),
                receivedAt,
                from.toPosition(),
                mapper.readings(),
                List.of(),
                mapper.deadLetters(),
                behind.toPosition());
    }

    private Page empty(GroupPosition from, URI url, long receivedAt) {
        return new Page(
                partition,
                HeadEndHttp.display(url),
                receivedAt,
                from.toPosition(),
                List.of(),
                List.of(),
                List.of(),
                position.toPosition());
    }
}
