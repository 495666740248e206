package org.gridtally.connect.source.docs;

import org.apache.kafka.connect.source.SourceConnector;
import org.gridtally.connect.common.docs.ConfigurationPageContract;

/** The reference page says what the code says. */
class ConfigurationPageTest extends ConfigurationPageContract {
    ConfigurationPageTest() {
        super(SourceConnector.class);
    }
}
