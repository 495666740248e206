package org.gridtally.druid.holidays;

import de.focus_shift.jollyday.core.ManagerParameter;
import de.focus_shift.jollyday.core.spi.Configuration;
import de.focus_shift.jollyday.core.spi.ConfigurationService;
import de.focus_shift.jollyday.core.spi.Holidays;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Reads the library's file of a country with what the JDK has. The readers that come with the library take JAXB 4 or a
 * later Jackson; Druid's older ones would come before them, since an extension sees Druid's classes first.
 */
public final class CountryFile implements ConfigurationService {
    @Override
    public Configuration getConfiguration(ManagerParameter parameter) {
        URL file = parameter.createResourceUrl();
        try (InputStream xml = file.openStream()) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return new Part(
                    new XmlElement(factory.newDocumentBuilder().parse(xml).getDocumentElement()));
        } catch (IOException | ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("holidays: cannot read " + file, e);
        }
    }

    /** A country or a part of it. */
    private record Part(XmlElement xml) implements Configuration {
        @Override
        public String hierarchy() {
            return xml.text("hierarchy");
        }

        @Override
        public String description() {
            return xml.text("description");
        }

        @Override
        public Stream<Configuration> subConfigurations() {
            return xml.children("SubConfigurations").map(part -> new Part(new XmlElement(part)));
        }

        @Override
        public Holidays holidays() {
            return new CountryHolidays(
                    all("Fixed", HolidayKinds.OnDay::new),
                    all("RelativeToFixed", HolidayKinds.AroundDay::new),
                    all("RelativeToWeekdayInMonth", HolidayKinds.AroundWeekdayInMonth::new),
                    all("FixedWeekday", HolidayKinds.WeekdayInMonth::new),
                    all("ChristianHoliday", HolidayKinds.Christian::new),
                    all("IslamicHoliday", HolidayKinds.Islamic::new),
                    all("FixedWeekdayBetweenFixed", HolidayKinds.WeekdayBetweenDays::new),
                    all("FixedWeekdayRelativeToFixed", HolidayKinds.WeekdayAroundDay::new),
                    all("EthiopianOrthodoxHoliday", HolidayKinds.EthiopianOrthodox::new),
                    all("RelativeToEasterSunday", HolidayKinds.AroundEaster::new));
        }

        private <T> List<T> all(String name, Function<Element, ? extends T> kind) {
            return new XmlElement(xml.child("Holidays"))
                    .children(name)
                    .<T>map(kind)
                    .toList();
        }
    }
}
