package org.gridtally.simulator.data;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.gridtally.simulator.data.DataFile.Format;
import org.gridtally.simulator.plan.Plan;
import org.gridtally.simulator.plan.TablePlanner;
import org.gridtally.simulator.truth.HalfHourlyTruth;
import org.gridtally.simulator.truth.HouseholdTruth;
import org.gridtally.simulator.truth.TruthReading;

/** The files with readings in columns: how they are served, one meter group a file, and what is true about them. */
public final class Tables {
    private final Names names = new Names();
    private final List<Group> groups = new ArrayList<>();
    private final List<TruthReading> truth = new ArrayList<>();

    /**
     * The meter group of a file.
     *
     * @param name usage point, and name of the group
     * @param table its readings
     */
    private record Group(String name, Table table) {}

    /** Reads a file, and tells what it could not take. */
    public List<String> add(DataFile file, Path path) throws IOException {
        String name = names.withoutExtension(path.getFileName().toString());
        boolean household = file.format() == Format.HOUSEHOLD_TEXT;
        Table table = household ? HouseholdText.read(path, name) : HalfHourlyCsv.read(path, name);
        groups.add(new Group(name, table));
        truth.addAll(household ? HouseholdTruth.read(path, name) : HalfHourlyTruth.read(path, name));
        return table.errors();
    }

    /** Delivers everything at once, a block for each channel and day. */
    public Plan plan() {
        TablePlanner planner = new TablePlanner(groups.size());
        for (int group = 0; group < groups.size(); group++) {
            Table table = groups.get(group).table();
            for (Column column : table.columns()) {
                planner.deliver(
                        group,
                        column.usagePoint(),
                        column.channel(),
                        column.measure(),
                        column.seconds(),
                        column.micros());
            }
            planner.missing(table.missing());
        }
        return planner.plan();
    }

    /** Name of a group. */
    public String name(int group) {
        return groups.get(group).name();
    }

    public ZoneId zone(int group) {
        return groups.get(group).table().zone();
    }

    /** What the files hold by a reading of their own; version 0, for the files tell none. */
    public List<TruthReading> truth() {
        return truth;
    }
}
