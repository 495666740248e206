package org.gridtally.simulator.supply;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.gridtally.simulator.config.SimulatorConfig;
import org.gridtally.simulator.data.DataFile;
import org.gridtally.simulator.espi.Feeds;
import org.gridtally.simulator.ledger.Ledger;
import org.gridtally.simulator.nem12.Nem12Drop;
import org.gridtally.simulator.plan.ModelPlan;
import org.gridtally.simulator.plan.Plan;
import org.gridtally.simulator.release.ReleaseJournal;
import org.gridtally.simulator.release.Releaser;

/** Readings from the load-profile model. */
final class ModelSupply implements Supply {
    private static final DateTimeFormatter RUN =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneOffset.ofHours(10));

    private final Ledger ledger = new Ledger();
    private final Plan plan;
    private final Releaser releaser;
    private final ZoneId zone;

    ModelSupply(SimulatorConfig config, ReleaseJournal journal) throws IOException {
        plan = ModelPlan.of(config);
        zone = config.population().zone();
        String run = RUN.format(Instant.ofEpochMilli(journal.started()));
        Nem12Drop drop = new Nem12Drop(plan, config.endpoint().nem12Directory(), run);
        drop.prepare();
        releaser = new Releaser(
                plan, config.pace().readingsPerSecond(), ledger, drop::drop, journal, System::currentTimeMillis);
        releaser.releaseBacklog();
    }

    @Override
    public void addTo(Feeds feeds) {
        for (int group = 0; group < plan.groups(); group++) {
            feeds.group("g" + (group + 1), plan, releaser.logs().get(group), group, zone);
        }
    }

    @Override
    public void beginLive() {
        releaser.beginLive();
    }

    @Override
    public void releaseDue() {
        releaser.releaseDue();
    }

    @Override
    public void releaseRest() {
        releaser.releaseRest();
    }

    @Override
    public boolean isAllReleased() {
        return releaser.isAllReleased();
    }

    @Override
    public Ledger ledger() {
        return ledger;
    }

    @Override
    public List<DataFile> files() {
        return List.of();
    }
}
