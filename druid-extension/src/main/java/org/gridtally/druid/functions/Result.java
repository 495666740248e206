package org.gridtally.druid.functions;

import java.util.Comparator;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.druid.segment.column.ColumnType;

/** What a function answers; each may be NULL. */
public enum Result {
    DOUBLE(SqlTypeName.DOUBLE, ColumnType.DOUBLE),
    BIGINT(SqlTypeName.BIGINT, ColumnType.LONG),
    /** Milliseconds since 1970 in a native query. */
    TIMESTAMP(SqlTypeName.TIMESTAMP, ColumnType.LONG),
    VARCHAR(SqlTypeName.VARCHAR, ColumnType.STRING);

    private final SqlTypeName sqlType;
    private final ColumnType columnType;

    Result(SqlTypeName sqlType, ColumnType columnType) {
        this.sqlType = sqlType;
        this.columnType = columnType;
    }

    /** The type in SQL. */
    public SqlTypeName sqlType() {
        return sqlType;
    }

    /** The type in a native query. */
    public ColumnType columnType() {
        return columnType;
    }

    /** The order of two answers, NULL first. */
    Comparator<Object> order() {
        Comparator<Object> order =
                switch (this) {
                    case DOUBLE -> Comparator.comparingDouble(answer -> ((Number) answer).doubleValue());
                    case BIGINT, TIMESTAMP -> Comparator.comparingLong(answer -> ((Number) answer).longValue());
                    case VARCHAR -> Comparator.comparing(Object::toString);
                };
        return Comparator.nullsFirst(order);
    }
}
