package dev.golink.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.golink.server.access.peer.ClaimedId;
import dev.golink.server.access.peer.PeerKind;

class ConnectionPathTest {
    @ParameterizedTest
    @CsvSource({"/goLink/phone/lab-7, lab-7", "/goLink/dhzs/lab-7, lab-7", "/goLink/phone/%E6%89%8B%E6%9C%BA, 手机",
        "/goLink/phone/a+b, a+b", "/goLink/phone/a%2Bb, a+b", "/goLink/phone/a%40b?token=x, a@b"})
    void aPhoneIsKnownByBothOfItsPaths(String path, String id) {
        assertThat(ConnectionPath.of(path)).isEqualTo(new ConnectionPath.Known(new ClaimedId(PeerKind.PHONE, id)));
    }

    @Test
    void anOperatorPathGivesTheOperatorsId() {
        assertThat(ConnectionPath.of("/goLink/manager/anna"))
                .isEqualTo(new ConnectionPath.Known(new ClaimedId(PeerKind.OPERATOR, "anna")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/goLink/phone/", "/goLink/phone/a%20b", "/goLink/phone/a%2Fb", "/goLink/phone/%",
        "/goLink/phone/%4", "/goLink/phone/%zz", "/goLink/phone/%ff", "/goLink/phone/%C0%AF", "/goLink/phone/%00",
        "/goLink/manager/%0a"})
    void aBadIdIsSaidToBeOne(String path) {
        assertThat(ConnectionPath.of(path)).isInstanceOf(ConnectionPath.BadId.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/goLink", "/goLink/phone", "/golink/phone/a", "/goLink/tablet/a",
        "/goLink/phone/a/b", "/x/goLink/phone/a"})
    void everyOtherPathIsNoneOfTheProtocols(String path) {
        assertThat(ConnectionPath.of(path)).isEqualTo(new ConnectionPath.Unknown());
    }
}
