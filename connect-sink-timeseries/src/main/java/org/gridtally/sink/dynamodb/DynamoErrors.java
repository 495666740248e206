package org.gridtally.sink.dynamodb;

import java.util.Set;
import java.util.concurrent.CompletionException;
import org.apache.kafka.connect.errors.ConnectException;
import org.gridtally.sink.store.BatchRefused;
import org.gridtally.sink.store.StoreDown;
import org.gridtally.sink.store.StoreException;
import org.gridtally.sink.store.TransientFailure;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** What an error of the SDK means (DynamoDB developer guide, error handling). */
final class DynamoErrors {
    private static final Set<String> BAD_ROW =
            Set.of("ValidationException", "ItemCollectionSizeLimitExceededException");

    /** Also a table that was dropped or is being changed: it is looked at again before the next attempt. */
    private static final Set<String> FOR_THE_MOMENT = Set.of(
            "ResourceNotFoundException",
            "ResourceInUseException",
            "LimitExceededException",
            "TransactionConflictException",
            "ReplicatedWriteConflictException",
            // Of a request about a table: another task has made the same change.
            "ValidationException");

    private static final Set<String> NOT_LET_IN = Set.of(
            "AccessDeniedException",
            "ExpiredTokenException",
            "IncompleteSignatureException",
            "InvalidSignatureException",
            "MissingAuthenticationTokenException",
            "UnrecognizedClientException");

    private static final int INTERNAL_ERROR = 500;

    private DynamoErrors() {}

    /**
     * The class of a failed conditional write, null when the item that is there outranks the row or is the same one;
     * or a failure of the task for one that no waiting helps.
     */
    static @Nullable StoreException ofRow(Throwable failure) {
        if (failure instanceof ConditionalCheckFailedException) {
            return null;
        }
        if (BAD_ROW.contains(code(failure))) {
            return new BatchRefused("DynamoDB: " + message(failure), failure);
        }
        return of(failure);
    }

    /** The class of anything else that failed. */
    static StoreException of(Throwable failure) {
        if (failure instanceof CompletionException && failure.getCause() != null) {
            return of(failure.getCause());
        }
        if (failure instanceof ApiCallTimeoutException || failure instanceof ApiCallAttemptTimeoutException) {
            return new TransientFailure(message(failure), failure);
        }
        if (failure instanceof SdkClientException || NOT_LET_IN.contains(code(failure))) {
            return new StoreDown(message(failure), failure);
        }
        if (failure instanceof DynamoDbException known) {
            return of(known);
        }
        throw new ConnectException("DynamoDB: " + message(failure), failure);
    }

    private static StoreException of(DynamoDbException failure) {
        boolean moment = FOR_THE_MOMENT.contains(code(failure)) || failure.statusCode() == INTERNAL_ERROR;
        if (failure.isThrottlingException() || moment) {
            return new TransientFailure(message(failure), failure);
        }
        if (failure.statusCode() > INTERNAL_ERROR) {
            return new StoreDown(message(failure), failure);
        }
        throw new ConnectException("DynamoDB: " + message(failure), failure);
    }

    private static String code(Throwable failure) {
        AwsErrorDetails details = failure instanceof DynamoDbException known ? known.awsErrorDetails() : null;
        return details == null ? "" : String.valueOf(details.errorCode());
    }

    /** The service's sentence without the id of the request, which would make every reason another one. */
    private static String message(Throwable failure) {
        AwsErrorDetails details = failure instanceof DynamoDbException known ? known.awsErrorDetails() : null;
        return details == null || details.errorMessage() == null
                ? String.valueOf(failure.getMessage())
                : details.errorMessage() + " (" + details.errorCode() + ")";
    }
}
