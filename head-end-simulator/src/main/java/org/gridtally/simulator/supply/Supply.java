package org.gridtally.simulator.supply;

import java.io.IOException;
import java.util.List;
import org.gridtally.simulator.config.SimulatorConfig;
import org.gridtally.simulator.data.DataFile;
import org.gridtally.simulator.espi.Feeds;
import org.gridtally.simulator.ledger.Ledger;
import org.gridtally.simulator.release.ReleaseJournal;

/** Where the readings of a head-end come from, and the truth about them. */
public interface Supply {

    /** The model, or real files where the configuration names a directory of them; the backlog is released. */
    static Supply of(SimulatorConfig config, ReleaseJournal journal) throws IOException {
        return config.data() == null
                ? new ModelSupply(config, journal)
                : new DataSupply(config, config.data(), journal);
    }

    /** Adds a feed for each meter group. */
    void addTo(Feeds feeds) throws IOException;

    /** From now on what is no backlog is due, at the rate. */
    void beginLive();

    /** Releases what is due by now. */
    void releaseDue();

    /** Releases all that is left. */
    void releaseRest();

    /** True when nothing is left to be released. */
    boolean isAllReleased();

    /** The truth about all that was released. */
    Ledger ledger();

    /** The files that were looked at. */
    List<DataFile> files();
}
