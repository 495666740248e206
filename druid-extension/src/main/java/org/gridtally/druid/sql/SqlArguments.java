package org.gridtally.druid.sql;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
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
import org.gridtally.druid.functions.Parameter;
import org.gridtally.druid.functions.ParameterKind;

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

    /** Refuses fewer or more arguments. */
    void requireCount(int least, int most) {
        if (count() < least || count() > most) {
            throw InvalidSqlInput.exception(
                    "%s(%s): expected %s arguments, found %s",
                    function,
                    String.join(", ", names),
                    least == most ? String.valueOf(least) : least + " to " + most,
                    count());
        }
    }

    /** The column of states in the first argument. */
    String stateColumn(List<ColumnType> types) {
        String expected = "a column of type "
                + types.stream().map(ColumnType::asTypeString).collect(Collectors.joining(" or "));
        DruidExpression expression = expression(0);
        if (!expression.isDirectColumnAccess()) {
            throw refused(0, expected, "the expression " + expression.getExpression());
        }
        String column = Objects.requireNonNull(expression.getDirectColumn());
        ColumnType type = row.getColumnType(column).orElse(null);
        if (!types.contains(type)) {
            throw refused(0, expected, "column '" + column + "' of type " + type);
        }
        return column;
    }

    /** The type of a column that {@link #stateColumn} has found. */
    ColumnType type(String column) {
        return row.getColumnType(column).orElseThrow();
    }

    /** The column that holds the argument, a virtual one where it is an expression. */
    String column(int index, ColumnType type, VirtualColumnRegistry virtualColumns) {
        DruidExpression expression = expression(index);
        return expression.isDirectColumnAccess()
                ? Objects.requireNonNull(expression.getDirectColumn())
                : virtualColumns.getOrCreateVirtualColumnForExpression(expression, type);
    }

    /** The literal for a parameter as text; nothing for NULL where it may be left out. */
    Optional<String> value(int index, Parameter parameter) {
        RexNode argument = arguments.get(index);
        String expected = parameter.kind().expected();
        if (RexLiteral.isNullLiteral(argument) && !parameter.required()) {
            return Optional.empty();
        }
        if (parameter.kind() == ParameterKind.INSTANT && isTimestamp(argument)) {
            return Optional.of(Calcites.calciteDateTimeLiteralToJoda(argument, planner.getTimeZone())
                    .toString());
        }
        Object value = literal(index, expected);
        boolean asExpected = parameter.kind().isNumber()
                ? value instanceof BigDecimal
                : argument.getType().getFamily().equals(SqlTypeFamily.CHARACTER);
        if (!asExpected) {
            throw refused(index, expected, found(value));
        }
        return Optional.of(
                value instanceof BigDecimal number
                        ? number.toPlainString()
                        : Objects.requireNonNull(RexLiteral.stringValue(argument)));
    }

    private static boolean isTimestamp(RexNode argument) {
        return argument instanceof RexLiteral literal
                && SqlTypeFamily.DATETIME.getTypeNames().contains(literal.getTypeName());
    }

    /** For a value that only its consumer can judge; its message names the argument. */
    DruidException refused(IllegalArgumentException reason) {
        String message = String.valueOf(reason.getMessage());
        return InvalidSqlInput.exception(
                reason, "%s", message.startsWith(function) ? message : function + ": " + message);
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
}
