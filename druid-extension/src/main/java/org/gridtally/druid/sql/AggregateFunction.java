package org.gridtally.druid.sql;

import org.apache.calcite.sql.SqlAggFunction;
import org.apache.calcite.sql.SqlCallBinding;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlOperandCountRange;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.type.InferTypes;
import org.apache.calcite.sql.type.SqlOperandCountRanges;
import org.apache.calcite.sql.type.SqlOperandTypeChecker;
import org.apache.calcite.sql.type.SqlReturnTypeInference;
import org.apache.calcite.util.Optionality;

/** The name, the signature and the result type of one of our aggregations, as INFORMATION_SCHEMA.ROUTINES lists them. */
final class AggregateFunction extends SqlAggFunction {
    AggregateFunction(String name, String signature, SqlReturnTypeInference returns) {
        super(
                name,
                null,
                SqlKind.OTHER_FUNCTION,
                returns,
                InferTypes.ANY_NULLABLE,
                new Operands(signature),
                SqlFunctionCategory.USER_DEFINED_FUNCTION,
                false,
                false,
                Optionality.FORBIDDEN);
    }

    /**
     * Lets operands of any number and type through to {@link SqlArguments}, which can say what was expected and what was
     * found; Calcite's own checks say less.
     */
    private record Operands(String signature) implements SqlOperandTypeChecker {
        @Override
        public boolean checkOperandTypes(SqlCallBinding call, boolean throwOnFailure) {
            return true;
        }

        @Override
        public SqlOperandCountRange getOperandCountRange() {
            return SqlOperandCountRanges.any();
        }

        @Override
        public String getAllowedSignatures(SqlOperator operator, String name) {
            return signature;
        }

        @Override
        public Consistency getConsistency() {
            return Consistency.NONE;
        }

        @Override
        public boolean isOptional(int operand) {
            return false;
        }
    }
}
