package dev.golink.app.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The server addresses that are accepted on the command line and in the preferences. */
class ServerAddressTest {
    @ParameterizedTest
    @CsvSource({"ws://lab:8080, ws://lab:8080", "WS://lab_server:8080/, ws://lab_server:8080",
        "ws://实验室.local:8080, ws://实验室.local:8080", "ws://[2001:db8::7]:8080, ws://[2001:db8::7]:8080",
        "ws://[fe80::1%eth0]:8080, ws://[fe80::1%eth0]:8080", "ws://lab, ws://lab"})
    void namesThatNetworksHaveAreTaken(String text, String address) {
        assertThat(ServerAddress.parse(text)).hasToString(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lab", "http://lab:8080", "ws://", "ws://lab:0", "ws://lab:99999", "ws://lab:8080/phone",
        "ws://lab:8080?x=1", "ws://me@lab:8080", "ws://la b:8080", "ws://lab;server:8080", ""})
    void whatIsNoneIsSaidWithAnExample(String text) {
        assertThatThrownBy(() -> ServerAddress.parse(text)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + text + "'").hasMessageContaining("ws://host:8080");
    }
}
