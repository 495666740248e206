package org.gridtally.druid.holidays;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** An element's attributes and children by name. */
record XmlElement(Element element) {
    boolean has(String attribute) {
        return element.hasAttribute(attribute);
    }

    /** The text of an attribute; empty when it is left out. */
    String text(String attribute) {
        return element.getAttribute(attribute);
    }

    int number(String attribute) {
        return Integer.parseInt(text(attribute));
    }

    <E extends Enum<E>> E choice(String attribute, Class<E> choices) {
        return Enum.valueOf(choices, text(attribute));
    }

    <E extends Enum<E>> E choice(String attribute, E byDefault) {
        return has(attribute) ? choice(attribute, byDefault.getDeclaringClass()) : byDefault;
    }

    Stream<Element> children(String name) {
        NodeList nodes = element.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .filter(child -> child.getLocalName().equals(name));
    }

    Element child(String name) {
        return children(name)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("holidays: element " + element.getLocalName()
                        + ": expected an element " + name + ", found none"));
    }

    boolean hasChild(String name) {
        return children(name).findAny().isPresent();
    }

    /** The text of a child. */
    String childText(String name) {
        return child(name).getTextContent().trim();
    }
}
