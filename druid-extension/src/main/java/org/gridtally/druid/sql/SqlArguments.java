package org.gridtally.druid.sql;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.apache.calcite.rel.core.AggregateCall;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.type.SqlTypeFamily;
import org.apache.druid.error.DruidException;
import org.apache.druid.error.InvalidSqlInput;
import org.apache.druid.segment.column.ColumnType;
import org.apache.druid.segment.column.RowSignature;
import org.apache.druid.sql.calcite.expression.DruidExpression;
import org.apache.druid.sql.calcite.expression.Expressions;
import org.apache.druid.sql.calcite.planner.Calcites;
import org.apache.druid.sql.calcite.planner.PlannerContext;
import org.apache.druid.sql.calcite.rel.InputAccessor;
import org.apache.druid.sql.calcite.rel.VirtualColumnRegistry;
import org.gridtally.druid.slots.MeterSlotsAggregatorFactory;
import org.jspecify.annotations.Nullable;

/** The arguments of one call in SQL; a wrong one is refused naming function, argument, expected and found. */
final class SqlArguments {
    private final String function;
    private final List<String> names;
    private final List<RexNode> arguments;
    private final RowSignature row;
    private final PlannerContext planner;

    /** @param names of the arguments in their order, those that may be left out last */
    SqlArguments(String function, List<String> names, AggregateCall call, InputAccessor input, PlannerContext planner) {
        this.function = function;
        this.names = names;
        this.arguments = input.getFields(call.getArgList());
        this.row = input.getInputRowSignature();
        this.planner = planner;
    }

    int count() {
        return arguments.size();
    }

    /** Refuses another number of arguments than one of these. */
    void requireCount(Integer... allowed) {
        if (!List.of(allowed).contains(count())) {
            throw InvalidSqlInput.exception(
                    "%s(%s): expected %s arguments, found %s",
                    function, String.join(", ", names), join(List.of(allowed)), count());
        }
    }

    /** The column of states in the first argument. */
    String slotsColumn() {
        DruidExpression expression = expression(0);
        if (!expression.isDirectColumnAccess()) {
            throw refused(0, "a column of type COMPLEX<meterSlots>", "the expression " + expression.getExpression());
        }
        String column = expression.getDirectColumn();
        ColumnType type = row.getColumnType(column).orElse(null);
        if (!MeterSlotsAggregatorFactory.TYPE.equals(type)) {
            throw refused(0, "a column of type COMPLEX<meterSlots>", "column '" + column + "' of type " + type);
        }
        return column;
    }

    /** The column that holds the argument, a virtual one where it is an expression. */
    String column(int index, ColumnType type, VirtualColumnRegistry virtualColumns) {
        DruidExpression expression = expression(index);
        return expression.isDirectColumnAccess()
                ? Objects.requireNonNull(expression.getDirectColumn())
                : virtualColumns.getOrCreateVirtualColumnForExpression(expression, type);
    }

    String text(int index) {
        Object value = literal(index, "a text literal");
        if (!arguments.get(index).getType().getFamily().equals(SqlTypeFamily.CHARACTER)) {
            throw refused(index, "a text literal", found(value));
        }
        return Objects.requireNonNull(RexLiteral.stringValue(arguments.get(index)));
    }

    /** A number, null for NULL. */
    @Nullable
    BigDecimal number(int index) {
        RexNode argument = arguments.get(index);
        if (RexLiteral.isNullLiteral(argument)) {
            return null;
        }
        Object value = literal(index, "a number literal");
        if (value instanceof BigDecimal number) {
            return number;
        }
        throw refused(index, "a number literal", found(value));
    }

    int wholeNumber(int index) {
        BigDecimal number = number(index);
        try {
            return Objects.requireNonNull(number).intValueExact();
        } catch (NullPointerException | ArithmeticException e) {
            throw refused(index, "a whole number literal", String.valueOf(number));
        }
    }

    /** An instant as ISO 8601: a TIMESTAMP literal in the time zone of the query, or a text. */
    String instant(int index) {
        RexNode argument = arguments.get(index);
        if (argument instanceof RexLiteral literal
                && SqlTypeFamily.DATETIME.getTypeNames().contains(literal.getTypeName())) {
            return Calcites.calciteDateTimeLiteralToJoda(literal, planner.getTimeZone())
                    .toString();
        }
        return text(index);
    }

    /** For a value that only its consumer can judge: says which function and arguments it belongs to. */
    DruidException refused(IllegalArgumentException reason) {
        return InvalidSqlInput.exception(reason, "%s(%s): %s", function, String.join(", ", names), reason.getMessage());
    }

    private DruidExpression expression(int index) {
        DruidExpression expression = Expressions.toDruidExpression(planner, row, arguments.get(index));
        if (expression == null) {
            throw refused(index, "a column or an expression over columns", String.valueOf(arguments.get(index)));
        }
        return expression;
    }

    private Object literal(int index, String expected) {
        RexNode argument = arguments.get(index);
        Object value = argument instanceof RexLiteral ? RexLiteral.value(argument) : null;
        if (value == null) {
            throw refused(index, expected, RexLiteral.isNullLiteral(argument) ? "NULL" : found(argument));
        }
        return value;
    }

    private static String found(Object value) {
        return value instanceof RexLiteral || !(value instanceof RexNode) ? "'" + value + "'" : "an expression";
    }

    private DruidException refused(int index, String expected, String found) {
        return InvalidSqlInput.exception(
                "%s: argument %s (%s): expected %s, found %s", function, index + 1, names.get(index), expected, found);
    }

    private static String join(List<Integer> counts) {
        return counts.stream()
                .map(String::valueOf)
                .reduce((a, b) -> a + " or " + b)
                .orElseThrow();
    }
}
