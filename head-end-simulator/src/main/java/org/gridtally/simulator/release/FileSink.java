package org.gridtally.simulator.release;

import java.io.IOException;
import java.util.List;
import org.gridtally.simulator.ledger.ExpectedDeadLetter;
import org.gridtally.simulator.plan.Nem12File;

/** Where files go when they are released. */
@FunctionalInterface
public interface FileSink {

    /** Makes a file appear and tells which of its lines are broken. */
    List<ExpectedDeadLetter> drop(Nem12File file, long nowMillis) throws IOException;
}
