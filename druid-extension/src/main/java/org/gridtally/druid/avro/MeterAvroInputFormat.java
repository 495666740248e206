package org.gridtally.druid.avro;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.File;
import java.util.Objects;
import org.apache.druid.data.input.InputEntity;
import org.apache.druid.data.input.InputEntityReader;
import org.apache.druid.data.input.InputFormat;
import org.apache.druid.data.input.InputRowSchema;
import org.gridtally.schemas.registry.RegistryClient;
import org.jspecify.annotations.Nullable;

/** {@code meter_avro}: records of topics with meter readings, Avro framed with the id of its schema in a registry. */
public final class MeterAvroInputFormat implements InputFormat {
    /** Name in JSON. */
    public static final String TYPE_NAME = "meter_avro";

    private final String schemaRegistryUrl;
    private final ReadingDecoder decoder;

    /** @param schemaRegistryUrl base URL of a registry with the Confluent API */
    @JsonCreator
    public MeterAvroInputFormat(@JsonProperty("schemaRegistryUrl") String schemaRegistryUrl) {
        this.schemaRegistryUrl = Objects.requireNonNull(
                schemaRegistryUrl, "meter_avro: property schemaRegistryUrl: expected a URL, found none");
        this.decoder = new ReadingDecoder(new RegistryClient(schemaRegistryUrl));
    }

    @JsonProperty
    public String getSchemaRegistryUrl() {
        return schemaRegistryUrl;
    }

    /** A record is one row. */
    @Override
    @JsonIgnore
    public boolean isSplittable() {
        return false;
    }

    @Override
    public InputEntityReader createReader(InputRowSchema schema, InputEntity source, File temporaryDirectory) {
        return new MeterAvroReader(decoder, schema, source);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MeterAvroInputFormat that && schemaRegistryUrl.equals(that.schemaRegistryUrl);
    }

    @Override
    public int hashCode() {
        return schemaRegistryUrl.hashCode();
    }

    @Override
    public String toString() {
        return "meter_avro{schemaRegistryUrl=" + schemaRegistryUrl + "}";
    }
}
