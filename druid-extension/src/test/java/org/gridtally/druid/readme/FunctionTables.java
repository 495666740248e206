package org.gridtally.druid.readme;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridtally.druid.functions.FunctionCatalogue;
import org.gridtally.druid.functions.MeterFunction;
import org.gridtally.druid.functions.Parameter;

/** The README's tables of functions and parameters, out of the catalogue. */
final class FunctionTables {
    private FunctionTables() {}

    /** What stands between the marks in the README. */
    static String all() {
        StringBuilder text = new StringBuilder();
        FunctionCatalogue.chapters().forEach((title, functions) -> chapter(title, functions, text));
        return text.toString();
    }

    private static void chapter(String title, List<? extends MeterFunction<?>> functions, StringBuilder text) {
        text.append("\n### ").append(title).append("\n\n");
        row(text, "function", "type", "answer", "over no received reading");
        row(text, "---", "---", "---", "---");
        for (MeterFunction<?> function : functions) {
            row(
                    text,
                    "`" + function.signature() + "`",
                    function.result().name(),
                    function.meaning(),
                    function.overNothing());
        }
        parameters(functions, text);
    }

    private static void parameters(List<? extends MeterFunction<?>> functions, StringBuilder text) {
        Map<Parameter, List<String>> takers = new LinkedHashMap<>();
        Map<String, Set<Parameter>> byName = new LinkedHashMap<>();
        for (MeterFunction<?> function : functions) {
            for (Parameter parameter : function.parameters()) {
                takers.computeIfAbsent(parameter, p -> new ArrayList<>()).add("`" + function.name() + "`");
                byName.computeIfAbsent(parameter.name(), p -> new LinkedHashSet<>())
                        .add(parameter);
            }
        }
        if (takers.isEmpty()) {
            return;
        }
        text.append('\n');
        row(text, "parameter", "default", "meaning");
        row(text, "---", "---", "---");
        byName.forEach((name, variants) -> variants.forEach(parameter -> row(
                text,
                "`" + name + "`" + (variants.size() == 1 ? "" : " of " + String.join(", ", takers.get(parameter))),
                byDefault(parameter),
                parameter.meaning())));
    }

    private static String byDefault(Parameter parameter) {
        if (parameter.required()) {
            return "required";
        }
        return parameter.byDefault() == null ? "none" : "`" + parameter.byDefault() + "`";
    }

    private static void row(StringBuilder text, String... cells) {
        text.append('|');
        for (String cell : cells) {
            text.append(cell.equals("---") ? "---|" : " " + cell + " |");
        }
        text.append('\n');
    }
}
