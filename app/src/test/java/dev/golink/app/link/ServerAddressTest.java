package dev.golink.app.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.golink.server.certificate.Pin;

/** The server addresses that are accepted on the command line and in the preferences. */
class ServerAddressTest {
    private static final String ONE = "A".repeat(43);
    private static final String OTHER = "r0ZFXhhMCm5EuYzqhIWzWk6cS-m8Lk2Vqn1XbPj2t2k";

    @ParameterizedTest
    @CsvSource({"ws://lab:8080, ws://lab:8080", "WS://lab_server:8080/, ws://lab_server:8080",
        "ws://实验室.local:8080, ws://实验室.local:8080", "ws://[2001:db8::7]:8080, ws://[2001:db8::7]:8080",
        "ws://[fe80::1%eth0]:8080, ws://[fe80::1%eth0]:8080", "ws://lab, ws://lab",
        "WSS://lab:8080/, wss://lab:8080", "golink://lab, ws://lab:8080"})
    void namesThatNetworksHaveAreTaken(String text, String address) {
        assertThat(ServerAddress.parse(text)).hasToString(address);
    }

    @Test
    void anEncryptedAddressKeepsItsPins() {
        String text = "wss://lab:8080?pin=" + ONE + "," + OTHER;

        assertThat(ServerAddress.parse(text)).hasToString(text).returns(List.of(new Pin(ONE), new Pin(OTHER)),
                ServerAddress::pins).returns(URI.create("wss://lab:8080"), ServerAddress::server);
        assertThat(ServerAddress.parse("golink://lab?pin=" + ONE)).hasToString("wss://lab:8080?pin=" + ONE);
    }

    @Test
    void aPinThatIsNoneIsSaid() {
        assertThatThrownBy(() -> ServerAddress.parse("wss://lab:8080?pin=secret"))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("'secret' is no pin");
        assertThatThrownBy(() -> ServerAddress.parse("golink://lab?pin=x,y"))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("is not a link");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lab", "http://lab:8080", "ws://", "ws://lab:0", "ws://lab:99999", "ws://lab:8080/phone",
        "ws://lab:8080?x=1", "wss://lab:8080?x=1", "ws://lab:8080?pin=A", "ws://me@lab:8080", "ws://la b:8080",
        "ws://lab;server:8080", ""})
    void whatIsNoneIsSaidWithAnExample(String text) {
        assertThatThrownBy(() -> ServerAddress.parse(text)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + text + "'").hasMessageContaining("ws://host:8080");
    }
}
