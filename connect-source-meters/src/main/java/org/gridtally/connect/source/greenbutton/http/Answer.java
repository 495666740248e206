package org.gridtally.connect.source.greenbutton.http;

import org.jspecify.annotations.Nullable;

/**
 * A good answer of the head-end.
 *
 * @param body the document, unpacked; null when nothing has changed since the validators that were sent (304)
 * @param validators what the head-end says to recognize this document again
 */
public record Answer(byte @Nullable [] body, Validators validators) {
    /** The ETag and Last-Modified of a document, each null when not told. */
    public record Validators(@Nullable String etag, @Nullable String lastModified) {
        /** Nothing to recognize a document by. */
        public static final Validators NONE = new Validators(null, null);
    }
}
