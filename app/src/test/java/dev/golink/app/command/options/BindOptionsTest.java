package dev.golink.app.command.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.golink.app.command.CommandLines;
import dev.golink.app.command.GoLinkCommand;
import dev.golink.app.command.Options;
import dev.golink.server.ServerConfig;

/** From where a server can be reached, by the options. */
class BindOptionsTest {
    @Test
    void aServerListensOnAllAddressesAndWantsCredentials() {
        ServerConfig server = server("--headless");

        assertThat(server.bind().isAnyLocalAddress()).isTrue();
        assertThat(server.open()).isFalse();
    }

    @Test
    void aServerThatLetsInEverybodyIsForThisComputerUnlessAnAddressIsGiven() {
        assertThat(server("--allow-anonymous").open()).isTrue();
        assertThat(server("--allow-anonymous").bind().isLoopbackAddress()).isTrue();
        assertThat(server("--allow-anonymous", "--bind=0.0.0.0").bind().isAnyLocalAddress()).isTrue();
        assertThat(server("--allow-anonymous", "--bind=0.0.0.0").open()).isTrue();
    }

    @Test
    void anAddressNeedsNoOtherOption() {
        assertThat(server("--bind=::").bind()).isEqualTo(InetAddress.ofLiteral("::"));
        assertThat(server("--bind=127.0.0.1").bind()).isEqualTo(InetAddress.getLoopbackAddress());
        assertThat(server("--bind=192.0.2.1").open()).isFalse();
    }

    private static ServerConfig server(String... arguments) {
        List<Options> started = new ArrayList<>();
        int exit = CommandLines.all(new GoLinkCommand(options -> {
            started.add(options);
            return 0;
        })).execute(arguments);
        assertThat(exit).isZero();
        return started.getFirst().server();
    }
}
