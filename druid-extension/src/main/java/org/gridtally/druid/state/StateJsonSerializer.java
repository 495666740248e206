package org.gridtally.druid.state;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;

/** A state in JSON is base64, in Smile its bytes. */
public final class StateJsonSerializer<S> extends JsonSerializer<S> {
    private final StateKind<S> kind;

    public StateJsonSerializer(StateKind<S> kind) {
        this.kind = kind;
    }

    @Override
    public void serialize(S state, JsonGenerator json, SerializerProvider provider) throws IOException {
        json.writeBinary(kind.bytes(state));
    }
}
