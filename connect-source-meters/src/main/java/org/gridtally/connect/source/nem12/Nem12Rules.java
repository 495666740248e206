package org.gridtally.connect.source.nem12;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.kafka.common.config.AbstractConfig;
import org.gridtally.connect.common.config.CrossFieldRules;
import org.gridtally.connect.common.config.Problems;
import org.gridtally.connect.source.nem12.FinishedConfig.Policy;
import org.jspecify.annotations.Nullable;

/** Which combinations of directories and policies can work on this worker? */
final class Nem12Rules implements CrossFieldRules {
    @Override
    public void check(AbstractConfig config, Problems problems) {
        Policy policy = Policy.valueOf(config.getString(FinishedConfig.POLICY).toUpperCase(Locale.ROOT));
        Path input = directory(config, InputConfig.DIRECTORY, policy != Policy.KEEP, problems);
        if (policy == Policy.MOVE) {
            checkTarget(config, FinishedConfig.DIRECTORY, input, problems);
        }
        if (policy == Policy.MARK) {
            checkSuffix(config, problems);
        }
        if (!config.getString(FinishedConfig.FAILED_DIRECTORY).isEmpty()) {
            checkTarget(config, FinishedConfig.FAILED_DIRECTORY, input, problems);
        }
    }

    private static void checkTarget(AbstractConfig config, String field, @Nullable Path input, Problems problems) {
        if (config.getString(field).isEmpty()) {
            problems.add(field, "expected a directory with " + FinishedConfig.POLICY + "=move, found nothing");
            return;
        }
        Path target = directory(config, field, true, problems);
        if (target != null && target.equals(input)) {
            problems.add(field, "expected another directory than " + InputConfig.DIRECTORY + ", found the same");
        }
    }

    private static void checkSuffix(AbstractConfig config, Problems problems) {
        String suffix = config.getString(FinishedConfig.SUFFIX);
        String pattern = config.getString(InputConfig.PATTERN);
        if (suffix.contains("/")) {
            problems.add(FinishedConfig.SUFFIX, "expected a suffix without '/', found " + suffix);
        } else if (FileSystems.getDefault()
                .getPathMatcher("glob:" + pattern)
                .matches(Path.of("NEM12#1#FROM#TO.csv" + suffix))) {
            problems.add(
                    FinishedConfig.SUFFIX,
                    "expected a suffix that takes a file out of " + InputConfig.PATTERN + "=" + pattern + ", found "
                            + suffix + ", with which marked files are read again");
        }
    }

    /** The real path of a directory, or null with the problem told. */
    private static @Nullable Path directory(AbstractConfig config, String field, boolean writable, Problems problems) {
        String text = config.getString(field);
        try {
            Path path = Path.of(text);
            if (!Files.isDirectory(path)) {
                problems.add(field, "expected an existing directory, found " + text);
            } else if (!Files.isReadable(path)) {
                problems.add(field, "expected a directory the worker may read, found " + text);
            } else if (writable && !Files.isWritable(path)) {
                problems.add(field, "expected a directory the worker may write, found " + text);
            } else {
                return path.toRealPath();
            }
        } catch (InvalidPathException | IOException e) {
            problems.add(field, "expected a directory, found " + text + ": " + e.getMessage());
        }
        return null;
    }
}
