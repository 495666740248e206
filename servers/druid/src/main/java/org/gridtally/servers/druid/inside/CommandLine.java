package org.gridtally.servers.druid.inside;

import com.google.inject.Injector;
import java.util.Set;
import org.apache.druid.cli.CliBroker;
import org.apache.druid.cli.CliCoordinator;
import org.apache.druid.cli.CliHistorical;
import org.apache.druid.cli.CliIndexer;
import org.apache.druid.cli.CliRouter;
import org.apache.druid.discovery.NodeRole;

/**
 * Which of Druid's commands is a service, and how are its parts wired?
 *
 * <p>Druid's {@code run()} never returns and stops in whatever order the JVM runs its hooks; so its wiring is taken
 * from the command and the running is done here.
 */
interface CommandLine {

    Set<NodeRole> roles();

    Injector makeInjector(Set<NodeRole> roles);

    default Injector injector() {
        return makeInjector(roles());
    }

    static CommandLine named(String service) {
        return switch (service) {
            case "coordinator" -> new Coordinator();
            case "broker" -> new Broker();
            case "historical" -> new Historical();
            case "indexer" -> new Indexer();
            case "router" -> new Router();
            default -> throw new IllegalArgumentException("no Druid service is called " + service);
        };
    }

    final class Coordinator extends CliCoordinator implements CommandLine {
        @Override
        public Set<NodeRole> roles() {
            return getNodeRoles(getProperties());
        }
    }

    final class Broker extends CliBroker implements CommandLine {
        @Override
        public Set<NodeRole> roles() {
            return getNodeRoles(getProperties());
        }
    }

    final class Historical extends CliHistorical implements CommandLine {
        @Override
        public Set<NodeRole> roles() {
            return getNodeRoles(getProperties());
        }
    }

    final class Indexer extends CliIndexer implements CommandLine {
        @Override
        public Set<NodeRole> roles() {
            return getNodeRoles(getProperties());
        }
    }

    final class Router extends CliRouter implements CommandLine {
        @Override
        public Set<NodeRole> roles() {
            return getNodeRoles(getProperties());
        }
    }
}
