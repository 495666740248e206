package org.gridtally.connect.source.greenbutton.group;

import java.net.URI;
import org.gridtally.connect.source.greenbutton.http.Origin;
import org.gridtally.connect.source.task.Partition;

/**
 * One feed of the head-end: a subscription, a bulk, or a file.
 *
 * @param name as configured; it names the stored position
 * @param url where the feed is
 */
public record MeterGroup(String name, URI url) {
    /** Key of a partition beside the head-end. */
    public static final String PARTITION_KEY = "feed";

    /** Where positions of this group are stored. */
    Partition partition(String headEnd) {
        return Partition.of(headEnd, PARTITION_KEY, name);
    }

    /** Where its pages may come from. */
    Origin origin() {
        return Origin.of(url);
    }
}
