package org.gridtally.servers.child;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * The first main class of every child JVM: it starts the watch over the parent, then the server's own main class.
 *
 * <p>A parent that was killed cannot stop its children, so each child ends by itself when the pipe from its parent
 * closes. Ctrl-C reaches the whole process group; children leave it to the parent, which stops them in order. Ignoring
 * a signal needs {@code sun.misc.Signal}: Java has no other way, and javac warns of it.
 */
public final class ChildMain {

    private static final int LOST_PARENT = 3;
    private static final long GRACE_MILLIS = 5_000;

    private ChildMain() {}

    public static void main(String[] args) throws Throwable {
        Signal.handle(new Signal("INT"), SignalHandler.SIG_IGN);
        daemon("parent-watch", ChildMain::endWithParent);
        Class<?> server = Class.forName(args[0]);
        String[] rest = Arrays.copyOfRange(args, 1, args.length);
        try {
            server.getMethod("main", String[].class).invoke(null, (Object) rest);
        } catch (InvocationTargetException failed) {
            failed.printStackTrace();
            System.exit(1);
        }
    }

    private static void endWithParent() {
        awaitEndOfInput(System.in);
        daemon("last-resort", ChildMain::haltAfterGrace);
        System.exit(LOST_PARENT);
    }

    private static void awaitEndOfInput(InputStream parent) {
        try {
            while (parent.read() >= 0) {
                // The parent never writes: the end of the pipe is the message.
            }
        } catch (IOException broken) {
            System.err.println("the pipe from the parent broke: " + broken.getMessage());
        }
    }

    private static void haltAfterGrace() {
        try {
            Thread.sleep(GRACE_MILLIS);
        } catch (InterruptedException wokenEarly) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(LOST_PARENT);
    }

    private static void daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
