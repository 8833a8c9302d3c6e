package dev.golink.server.remote.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;

import org.junit.jupiter.api.Test;

import dev.golink.server.fleet.id.OperatorId;

class ConsoleNameTest {
    private static final URI SERVER = URI.create("ws://lab:8080");

    @Test
    void aChosenNameIsNeverChanged() {
        ConsoleName name = new ConsoleName(SERVER, new OperatorId("anna"), true);

        assertThat(name.giveWay()).isFalse();
        assertThat(name.now()).isEqualTo(new OperatorId("anna"));
    }

    @Test
    void aDefaultNameGetsANumberUpToNine() {
        ConsoleName name = new ConsoleName(SERVER, new OperatorId("anna@lab"), false);

        assertThat(name.giveWay()).isTrue();
        assertThat(name.address()).isEqualTo(URI.create("ws://lab:8080/goLink/manager/anna%40lab-2"));
        int more = 0;
        while (name.giveWay()) {
            more++;
        }
        assertThat(more).isEqualTo(7);
        assertThat(name.now()).isEqualTo(new OperatorId("anna@lab-9"));
    }

    @Test
    void theLongestNameHasRoomForANumber() {
        assertThat(new OperatorId("x".repeat(64)).numbered(2)).isEqualTo(new OperatorId("x".repeat(62) + "-2"));
    }
}
