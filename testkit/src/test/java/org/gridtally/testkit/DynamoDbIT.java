package org.gridtally.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.gridtally.servers.Server;
import org.junit.jupiter.api.Test;

/** DynamoDB Local keeps its items through a stop and a kill. */
class DynamoDbIT {

    private static final String TABLE = "\"TableName\":\"readings\"";
    private static final String KEY = "\"meter\":{\"S\":\"m1\"}";

    @Test
    void keepsItsItems() throws Exception {
        try (TestDynamoDb dynamoDb = TestDynamoDb.embedded()) {
            ask(
                    dynamoDb,
                    "CreateTable",
                    "\"BillingMode\":\"PAY_PER_REQUEST\","
                            + "\"AttributeDefinitions\":[{\"AttributeName\":\"meter\",\"AttributeType\":\"S\"}],"
                            + "\"KeySchema\":[{\"AttributeName\":\"meter\",\"KeyType\":\"HASH\"}]");
            ask(dynamoDb, "PutItem", "\"Item\":{" + KEY + ",\"value\":{\"N\":\"42\"}}");

            dynamoDb.stop();
            assertThatThrownBy(() -> read(dynamoDb)).isInstanceOf(ConnectException.class);
            dynamoDb.start();
            assertThat(read(dynamoDb)).contains("\"value\":{\"N\":\"42\"}");

            Server process = dynamoDb.process().orElseThrow();
            process.kill();
            process.start();
            assertThat(read(dynamoDb)).contains("\"value\":{\"N\":\"42\"}");
        }
    }

    private static String read(TestDynamoDb dynamoDb) throws Exception {
        return ask(dynamoDb, "GetItem", "\"Key\":{" + KEY + "}");
    }

    /** The local server wants a signed request but does not check the signature. */
    private static String ask(TestDynamoDb dynamoDb, String action, String fields)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(dynamoDb.url()))
                .header("Content-Type", "application/x-amz-json-1.0")
                .header("X-Amz-Target", "DynamoDB_20120810." + action)
                .header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=key/20260101/eu-west-1/dynamodb/aws4_request, "
                                + "SignedHeaders=host, Signature=none")
                .POST(BodyPublishers.ofString("{" + TABLE + "," + fields + "}"))
                .build();
        var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body();
    }
}
