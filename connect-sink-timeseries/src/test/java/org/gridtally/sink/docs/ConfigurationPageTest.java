package org.gridtally.sink.docs;

import org.apache.kafka.connect.sink.SinkConnector;
import org.gridtally.connect.common.docs.ConfigurationPageContract;

/** The reference page says what the code says. */
class ConfigurationPageTest extends ConfigurationPageContract {
    ConfigurationPageTest() {
        super(SinkConnector.class);
    }
}
