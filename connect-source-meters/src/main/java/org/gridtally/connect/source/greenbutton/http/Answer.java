package org.gridtally.connect.source.greenbutton.http;

import org.jspecify.annotations.Nullable;

/** A good answer of the head-end. */
public final class Answer {
    private final byte @Nullable [] body;
    private final Validators validators;

    /** The ETag and Last-Modified of a document, each null when not told. */
    public record Validators(@Nullable String etag, @Nullable String lastModified) {
        /** Nothing to recognize a document by. */
        public static final Validators NONE = new Validators(null, null);
    }

    Answer(byte @Nullable [] body, Validators validators) {
        this.body = body;
        this.validators = validators;
    }

    /** The document, unpacked; null when nothing has changed since the validators that were sent. */
    public byte @Nullable [] body() {
        return body;
    }

    /** What the head-end says to recognize this document again. */
    public Validators validators() {
        return validators;
    }
}
