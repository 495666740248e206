package org.gridtally.druid.sql;

import org.apache.calcite.sql.SqlAggFunction;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.type.InferTypes;
import org.apache.calcite.sql.type.OperandTypes;
import org.apache.calcite.sql.type.SqlOperandCountRanges;
import org.apache.calcite.sql.type.SqlReturnTypeInference;
import org.apache.calcite.util.Optionality;

/**
 * The name and the result type of one of our aggregations. Operands of any number and type get through to
 * {@link SqlArguments}, which can say what was expected and what was found; Calcite's own checks say less.
 */
final class MeterFunction extends SqlAggFunction {
    MeterFunction(String name, SqlReturnTypeInference returns) {
        super(
                name,
                null,
                SqlKind.OTHER_FUNCTION,
                returns,
                InferTypes.ANY_NULLABLE,
                OperandTypes.variadic(SqlOperandCountRanges.any()),
                SqlFunctionCategory.USER_DEFINED_FUNCTION,
                false,
                false,
                Optionality.FORBIDDEN);
    }
}
