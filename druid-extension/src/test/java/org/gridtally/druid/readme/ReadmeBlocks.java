package org.gridtally.druid.readme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fenced blocks of the README and of the pages on migration and tariffs, which a reader copies; each is run. */
final class ReadmeBlocks {
    private static final Pattern BLOCK = Pattern.compile("```(\\w+)( \\w+)?\\n(.*?)```", Pattern.DOTALL);

    /** A query and what the README says it answers. */
    record Example(String sql, String result) {}

    private ReadmeBlocks() {}

    /** The only block with this info string, such as {@code json supervisor}. */
    static String only(String info) {
        List<String> blocks = new ArrayList<>();
        Matcher block = BLOCK.matcher(readme());
        while (block.find()) {
            if (info(block).equals(info)) {
                blocks.add(block.group(3));
            }
        }
        if (blocks.size() != 1) {
            throw new IllegalStateException("README: expected one block '" + info + "', found " + blocks.size());
        }
        return blocks.get(0);
    }

    /** Every SQL block with the result that follows it. */
    static List<Example> examples() {
        List<Example> examples = new ArrayList<>(examples(readme()));
        examples.addAll(examples(text(Path.of("docs/migration.md"))));
        examples.addAll(examples(text(Path.of("docs/tariffs/README.md"))));
        return examples;
    }

    private static List<Example> examples(String text) {
        List<Example> examples = new ArrayList<>();
        Matcher block = BLOCK.matcher(text);
        while (block.find()) {
            if (info(block).equals("sql")) {
                String sql = block.group(3);
                if (!block.find() || !info(block).equals("json result")) {
                    throw new IllegalStateException("expected a result after " + sql);
                }
                examples.add(new Example(sql, block.group(3)));
            }
        }
        return examples;
    }

    private static String info(Matcher block) {
        return block.group(2) == null ? block.group(1) : block.group(1) + block.group(2);
    }

    private static String readme() {
        return text(Path.of("README.md"));
    }

    private static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
