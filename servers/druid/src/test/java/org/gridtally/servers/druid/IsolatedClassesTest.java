package org.gridtally.servers.druid;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IsolatedClassesTest {

    private final ClassLoader broker = new IsolatedClasses("broker");
    private final ClassLoader router = new IsolatedClasses("router");

    @Test
    void servicesShareNothingThatKeepsState() throws ClassNotFoundException {
        String filter = "com.google.inject.servlet.GuiceFilter";

        assertThat(broker.loadClass(filter)).isNotSameAs(router.loadClass(filter));
        assertThat(broker.loadClass("org.apache.druid.cli.CliBroker").getClassLoader())
                .isSameAs(broker);
    }

    @Test
    void servicesShareTheLibrariesBelow() throws ClassNotFoundException {
        String mapper = "com.fasterxml.jackson.databind.ObjectMapper";

        assertThat(broker.loadClass(mapper)).isSameAs(router.loadClass(mapper));
    }
}
