package org.gridtally.connect.source.worker;

import java.util.List;
import org.gridtally.connect.common.worker.ComponentContract;
import org.gridtally.connect.source.greenbutton.GreenButtonSourceConnector;
import org.gridtally.connect.source.nem12.Nem12SourceConnector;

/** The archive holds both connectors. */
class ComponentIT extends ComponentContract {
    ComponentIT() {
        super(
                "connect-source-meters",
                List.of(new GreenButtonSourceConnector(), new Nem12SourceConnector()),
                List.of(
                        "doc/licenses/stax2-api/META-INF/LICENSE",
                        "etc/green-button-source.json",
                        "etc/nem12-source.json"));
    }
}
