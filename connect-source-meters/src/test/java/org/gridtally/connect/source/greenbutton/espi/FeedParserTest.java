package org.gridtally.connect.source.greenbutton.espi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gridtally.connect.source.greenbutton.espi.Feeds.block;
import static org.gridtally.connect.source.greenbutton.espi.Feeds.energyType;
import static org.gridtally.connect.source.greenbutton.espi.Feeds.feed;
import static org.gridtally.connect.source.greenbutton.espi.Feeds.meterReading;
import static org.gridtally.connect.source.greenbutton.espi.Feeds.reading;

import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** A feed is read whole or not at all, and names no files. */
class FeedParserTest {
    private static final String PAGE = feed(
            "<link rel=\"self\" href=\"/a\"/><link rel=\"next\" href=\"/a?page=2\"/>",
            meterReading(),
            energyType(),
            block(reading(1_767_225_600L, "1")));

    @Test
    void theLinkToTheNextPageIsFound() throws Exception {
        assertThat(FeedParser.parse(bytes(PAGE)).next()).isEqualTo("/a?page=2");
        assertThat(FeedParser.parse(bytes(feed(energyType()))).next()).isNull();
    }

    @Property
    void aTruncatedPageYieldsNothing(@ForAll @IntRange(min = 0, max = 1_000_000) int cut) {
        String truncated = PAGE.substring(0, cut % PAGE.length());

        assertThatThrownBy(() -> FeedParser.parse(bytes(truncated))).isInstanceOf(XMLStreamException.class);
    }

    @Test
    void aDocumentThatIsNoFeedIsRefused() {
        assertThatThrownBy(() -> FeedParser.parse(bytes("<html><body/></html>")))
                .isInstanceOf(XMLStreamException.class)
                .hasMessageContaining("found html");
    }

    @Test
    void externalEntitiesAreNotRead() {
        String attack = "<!DOCTYPE feed [<!ENTITY secret SYSTEM \"file:///etc/hostname\">]>"
                + feed("<title>&secret;</title>").substring(39);

        assertThatThrownBy(() -> FeedParser.parse(bytes(attack))).isInstanceOf(XMLStreamException.class);
    }

    @Test
    void aSingleEntryIsReadToo() throws Exception {
        EspiFeed entry = FeedParser.parse(bytes(meterReading()));

        assertThat(entry.model()
                        .readingTypePath("/espi/1_1/resource/Subscription/1/UsagePoint/UP1/MeterReading/import"))
                .isEqualTo("/espi/1_1/resource/ReadingType/1");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
