package org.gridtally.benchmarks.theft;

import org.gridtally.core.profile.HourOfWeekProfile;

/** A month to decide about, the weeks before it, and what both are like beside the profile of those weeks. */
public final class Month {
    final HalfHours before;
    final HalfHours month;
    final DailyFeatures usual;
    final DailyFeatures found;

    Month(HalfHours before, HalfHours month) {
        HourOfWeekProfile profile = new HourOfWeekProfile(before.zone());
        for (int i = 0; i < before.times().length; i++) {
            profile.add(before.times()[i], before.values()[i]);
        }
        this.before = before;
        this.month = month;
        this.usual = new DailyFeatures(before, profile);
        this.found = new DailyFeatures(month, profile);
    }
}
