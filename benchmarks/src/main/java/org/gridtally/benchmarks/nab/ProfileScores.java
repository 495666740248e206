package org.gridtally.benchmarks.nab;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What one detector reached under each profile. */
public final class ProfileScores {
    private final Map<String, NabScore> byProfile = new LinkedHashMap<>();

    ProfileScores(List<NabSeries> corpus, List<NabProfile> profiles, List<double[]> detections) {
        for (NabProfile profile : profiles) {
            byProfile.put(profile.name(), new NabScorer(corpus, profile).score(detections));
        }
    }

    /** Under the profile that NAB ranks by. */
    public NabScore standard() {
        return under("standard");
    }

    /**
     * Under a profile.
     *
     * @throws IllegalArgumentException when there is no such profile
     */
    public NabScore under(String profile) {
        NabScore score = byProfile.get(profile);
        if (score == null) {
            throw new IllegalArgumentException("profile: expected one of " + profiles() + ", found " + profile);
        }
        return score;
    }

    /** The names of the profiles. */
    public Set<String> profiles() {
        return byProfile.keySet();
    }
}
