package org.gridtally.connect.source.nem12;

import java.nio.file.FileSystems;
import java.util.regex.PatternSyntaxException;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;

/** Accepts a glob pattern for file names. */
final class GlobPattern implements ConfigDef.Validator {
    static final GlobPattern VALID = new GlobPattern();

    private GlobPattern() {}

    @Override
    public void ensureValid(String name, @Nullable Object value) {
        String pattern = String.valueOf(value);
        if (pattern.isBlank() || pattern.contains("/")) {
            throw new ConfigException(name, value, "expected " + this);
        }
        try {
            FileSystems.getDefault().getPathMatcher("glob:" + pattern);
        } catch (PatternSyntaxException e) {
            throw new ConfigException(name, value, "expected " + this + "; " + e.getDescription());
        }
    }

    @Override
    public String toString() {
        return "a glob pattern for file names, without '/'";
    }
}
