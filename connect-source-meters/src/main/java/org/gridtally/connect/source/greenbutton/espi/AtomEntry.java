package org.gridtally.connect.source.greenbutton.espi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The Atom part of one entry.
 *
 * @param from where its text starts in the body
 * @param to where its text ends in the body
 */
record AtomEntry(
        @Nullable String id,
        @Nullable String self,
        @Nullable String up,
        List<String> related,
        @Nullable String updated,
        int from,
        int to) {

    /** The first related link to one resource of this type, as a path, or null. */
    @Nullable
    String relatedTo(String resource) {
        for (String href : related) {
            if (Espi.names(href, resource)) {
                return Espi.path(href);
            }
        }
        return null;
    }

    /** What tells this entry from the others of its head-end. */
    String identity() {
        if (id != null && !id.isBlank()) {
            return id;
        }
        return self == null ? "" : self;
    }
}
