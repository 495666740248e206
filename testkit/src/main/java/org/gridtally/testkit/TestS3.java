package org.gridtally.testkit;

import org.gridtally.servers.stores.S3;

/** A real S3 that refuses requests that are not signed with its keys. */
public final class TestS3 extends TestStore {

    private static final StoreSource SOURCE = StoreSource.withoutImage("s3", S3::new);

    private TestS3(StoreHost host) {
        super(host);
    }

    /** The one given by -Dgridtally.s3=URL, which must accept the keys below, else a child process. */
    public static TestS3 obtain() {
        return new TestS3(SOURCE.obtain());
    }

    /** A child process in any case, for tests that kill it. */
    public static TestS3 embedded() {
        return new TestS3(SOURCE.embedded());
    }

    /** Base URL. */
    public String url() {
        return httpAddress();
    }

    public String accessKey() {
        return S3.ACCESS_KEY;
    }

    public String secretKey() {
        return S3.SECRET_KEY;
    }
}
