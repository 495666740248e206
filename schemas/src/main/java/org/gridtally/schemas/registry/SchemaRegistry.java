package org.gridtally.schemas.registry;

import org.apache.avro.Schema;

/** Where schemas are kept by number. Implementations are thread-safe and remember what they were told. */
public interface SchemaRegistry {
    /**
     * The id of the schema under the subject, registered now where it was not.
     *
     * @throws RegistryException when the registry refuses the schema or cannot be reached
     */
    int register(String subject, Schema schema);

    /**
     * The schema with this id.
     *
     * @throws RegistryException when the registry does not know the id or cannot be reached
     */
    Schema byId(int id);
}
