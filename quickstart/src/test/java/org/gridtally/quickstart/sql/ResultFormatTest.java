package org.gridtally.quickstart.sql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResultFormatTest {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final SqlResult RESULT = new SqlResult(
            List.of("usage_point", "wh"),
            List.of("VARCHAR", "DOUBLE"),
            List.of(
                    List.of(JSON.textNode("UP, \"first\""), JSON.numberNode(new BigDecimal("1234567.25"))),
                    List.of(JSON.textNode("UP2"), JSON.nullNode())));

    @Test
    void aTableAlignsNumbersToTheRight() {
        assertThat(ResultFormat.table.write(RESULT))
                .isEqualTo(
                        """
                        usage_point          wh
                        -----------  ----------
                        UP, "first"  1234567.25
                        UP2
                        2 rows
                        """);
    }

    @Test
    void csvQuotesWhatItMust() {
        assertThat(ResultFormat.csv.write(RESULT))
                .isEqualTo(
                        """
                        usage_point,wh
                        "UP, ""first\""",1234567.25
                        UP2,
                        """);
    }

    @Test
    void jsonIsAListOfObjects() {
        assertThat(ResultFormat.json.write(RESULT).replaceAll("\\s", ""))
                .isEqualTo("[{\"usage_point\":\"UP,\\\"first\\\"\",\"wh\":1234567.25},"
                        + "{\"usage_point\":\"UP2\",\"wh\":null}]");
    }
}
