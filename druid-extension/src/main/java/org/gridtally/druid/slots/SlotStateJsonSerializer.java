package org.gridtally.druid.slots;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import org.gridtally.core.slots.SlotState;

/** A state in JSON is base64, in Smile its bytes. */
public final class SlotStateJsonSerializer extends JsonSerializer<SlotState> {
    @Override
    public void serialize(SlotState state, JsonGenerator json, SerializerProvider provider) throws IOException {
        json.writeBinary(state.bytes());
    }
}
