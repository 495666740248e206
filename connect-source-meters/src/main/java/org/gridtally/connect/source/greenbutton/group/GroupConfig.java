package org.gridtally.connect.source.greenbutton.group;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Width;
import org.gridtally.connect.common.config.HttpUrl;
import org.gridtally.connect.common.config.LongRange;
import org.gridtally.connect.common.config.Problems;
import org.gridtally.connect.source.config.DistinctTexts;
import org.gridtally.connect.source.config.OptionalInstant;
import org.gridtally.connect.source.greenbutton.http.HttpConfig;
import org.gridtally.connect.source.greenbutton.http.TlsConfig;
import org.jspecify.annotations.Nullable;

/**
 * Which feeds are read, and how a feed is cut into windows and pages.
 *
 * @param maxResults 0 to leave the page size to the head-end
 * @param start earliest update time asked for, ms since 1970; null for all
 */
public record GroupConfig(
        List<MeterGroup> groups, int maxResults, Duration overlap, Duration settle, @Nullable Long start) {
    /** The feeds. */
    public static final String GROUPS = "meter.groups";

    /** Entries in a page. */
    public static final String MAX_RESULTS = "page.max.results";

    /** How far a window reaches back into the one before. */
    public static final String OVERLAP_MS = "overlap.ms";

    /** How long a window stays behind the clock. */
    public static final String SETTLE_MS = "settle.ms";

    /** Where a group without a stored position starts. */
    public static final String START = "start.updated";

    private static final String GROUP = "Meter groups and windows";

    /** Adds the settings of this fragment. */
    public static ConfigDef define(ConfigDef def) {
        return def.define(
                        GROUPS,
                        ConfigDef.Type.LIST,
                        ConfigDef.NO_DEFAULT_VALUE,
                        DistinctTexts.VALID,
                        Importance.HIGH,
                        "Feeds to read, separated by commas: paths below http.base.url, such as "
                                + "Batch/Subscription/7 or Batch/Bulk/1, or full URLs. They are spread over the tasks; "
                                + "the position of each is stored under its text as given here.",
                        GROUP,
                        1,
                        Width.LONG,
                        "Meter groups")
                .define(
                        MAX_RESULTS,
                        ConfigDef.Type.INT,
                        250,
                        LongRange.between(0, 1_000_000),
                        Importance.MEDIUM,
                        "Entries asked for in one page (max-results); 0 leaves it to the head-end. "
                                + "A page is one transaction and is held in memory whole: an entry is often a day of a channel.",
                        GROUP,
                        2,
                        Width.SHORT,
                        "Entries in a page")
                .define(
                        OVERLAP_MS,
                        ConfigDef.Type.LONG,
                        60_000L,
                        LongRange.between(0, 31_536_000_000L),
                        Importance.MEDIUM,
                        "Milliseconds by which a window (updated-min, updated-max) reaches back into the one before, "
                                + "for entries that the head-end makes visible late. What was sent already is left "
                                + "out while the task runs; after a restart the overlap is sent once more. With 0 "
                                + "nothing is ever sent twice, but an entry that becomes visible more than "
                                + "settle.ms after its update time is missed.",
                        GROUP,
                        3,
                        Width.SHORT,
                        "Overlap (ms)")
                .define(
                        SETTLE_MS,
                        ConfigDef.Type.LONG,
                        200L,
                        LongRange.between(0, 86_400_000L),
                        Importance.MEDIUM,
                        "Milliseconds by which the end of a window stays behind the worker's clock, for a head-end "
                                + "that makes entries visible a little after their update time or whose clock is "
                                + "a little behind.",
                        GROUP,
                        4,
                        Width.SHORT,
                        "Settle time (ms)")
                .define(
                        START,
                        ConfigDef.Type.STRING,
                        "",
                        OptionalInstant.VALID,
                        Importance.LOW,
                        "Earliest update time asked for when a group has no stored position, e.g. "
                                + "2026-01-01T00:00:00Z; empty for all the head-end has.",
                        GROUP,
                        5,
                        Width.MEDIUM,
                        "Start at");
    }

    /** Every group is a feed the connector can reach. */
    public static void check(AbstractConfig config, Problems problems) {
        boolean hasBase = !config.getString(HttpConfig.BASE_URL).isEmpty();
        for (String group : config.getList(GROUPS)) {
            boolean full = isFullUrl(group);
            String problem = HttpUrl.OR_EMPTY.problem(full || !hasBase ? group : url(config, group));
            if (!full && !hasBase) {
                problems.add(HttpConfig.BASE_URL, "required, because a group in " + GROUPS + " is no full URL");
            } else if (problem != null) {
                problems.add(GROUPS, problem);
            }
        }
        TlsConfig.checkUrls(config, GROUPS, config.getList(GROUPS).stream().filter(GroupConfig::isFullUrl), problems);
    }

    /** The values of this fragment. */
    public static GroupConfig of(AbstractConfig config) {
        List<MeterGroup> groups = config.getList(GROUPS).stream()
                .map(name -> new MeterGroup(name, URI.create(isFullUrl(name) ? name : url(config, name))))
                .toList();
        return new GroupConfig(
                groups,
                config.getInt(MAX_RESULTS),
                Duration.ofMillis(config.getLong(OVERLAP_MS)),
                Duration.ofMillis(config.getLong(SETTLE_MS)),
                OptionalInstant.millis(config.getString(START)));
    }

    private static boolean isFullUrl(String group) {
        String lower = group.toLowerCase(Locale.ROOT);
        return lower.startsWith("http://") || lower.startsWith("https://");
    }

    private static String url(AbstractConfig config, String group) {
        String base = config.getString(HttpConfig.BASE_URL);
        return (base.endsWith("/") ? base : base + "/") + (group.startsWith("/") ? group.substring(1) : group);
    }
}
