package dev.golink.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.golink.server.Endpoints;
import dev.golink.server.fleet.OperatorId;

class PlaceTest {
    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, true", "127.5.0.9, true", "localhost, true", "[::1], true", "[0:0:0:0:0:0:0:1], true",
        "192.0.2.7, false", "my_computer, false", "10.127.0.1, false", "[2001:db8::1], false"
    })
    void knowsWhetherOnlyThisComputerCanReachIt(String host, boolean loopback) {
        Place place = new Place(
                new Endpoints(URI.create("ws://" + host + ":8080"), URI.create("http://" + host + ":8081")),
                new OperatorId("ops"));

        assertThat(place.isLoopback()).isEqualTo(loopback);
        assertThat(place.authority()).isEqualTo(host + ":8080");
    }
}
