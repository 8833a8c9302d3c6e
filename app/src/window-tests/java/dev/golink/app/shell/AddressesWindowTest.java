package dev.golink.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.ChoiceBox;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import dev.golink.app.join.AddressModel;
import dev.golink.app.shell.context.ConsoleServer;
import dev.golink.app.shell.support.FakeAddresses;
import dev.golink.app.shell.support.TestWindow;
import dev.golink.server.ServerAddresses.Host;
import dev.golink.server.ServerAddresses.Tls;
import dev.golink.server.access.right.Right;
import dev.golink.server.access.right.Rights;
import dev.golink.ui.fixtures.Phones;

/** The window shows where phones reach the server, while that changes. */
class AddressesWindowTest {
    private final FakeAddresses addresses = new FakeAddresses(
            FakeAddresses.network(Tls.OWN_CA, "192.168.1.10", "fd00:aa::5", "172.17.0.1"));
    private final TestWindow window = new TestWindow(Locale.ENGLISH,
            new ConsoleServer.Here(new AddressModel(addresses), TestWindow.OPS, null));

    /** An operator who may not pair phones sees the address itself. */
    @BeforeEach
    void mayNotPairPhones() {
        window.fleet.fakeAccess().rights(Rights.of(Right.SEE));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aChangeOfAddressIsShownEverywhereAndSaid() {
        window.show(1000, 700);
        assertThat(window.text("join-address")).isEqualTo("https://192.168.1.10:8080/phone");

        addresses.change(FakeAddresses.network(Tls.OWN_CA, "192.168.1.77"));

        await().untilAsserted(
                () -> assertThat(window.text("join-address")).isEqualTo("https://192.168.1.77:8080/phone"));
        assertThat(window.stage().getTitle()).contains("192.168.1.77:8080");
        await().untilAsserted(() -> assertThat(window.notices())
                .containsExactly("This computer has another address. Phones reach it at 192.168.1.77:8080 now."));
        assertThat(window.text("status-place")).isEqualTo("Phones connect to ws://192.168.1.77:8080");
    }

    @Test
    void otherAddressesAreOnOffer() {
        window.show(1000, 700);
        assertThat(offered()).containsExactly("192.168.1.10 · eth0", "fd00:aa::5 · eth0",
                "172.17.0.1 · docker0, a VPN or containers");

        choose(1);
        assertThat(window.text("join-address")).isEqualTo("https://[fd00:aa::5]:8080/phone");
        assertThat(TestWindow.<Boolean>fx(() -> hosts().isFocused())).as("still has the focus").isTrue();
        addresses.change(FakeAddresses.network(Tls.OWN_CA, "192.168.1.77", "fd00:aa::5"));
        await().untilAsserted(() -> assertThat(offered()).containsExactly("192.168.1.77 · eth0", "fd00:aa::5 · eth0"));
        assertThat(window.text("join-address")).as("the chosen one stays").isEqualTo("https://[fd00:aa::5]:8080/phone");

        addresses.change(FakeAddresses.network(Tls.OWN_CA, "192.168.1.77"));
        await().untilAsserted(
                () -> assertThat(window.text("join-address")).isEqualTo("https://192.168.1.77:8080/phone"));
        assertThat(window.isVisible("join-hosts")).as("without a choice").isFalse();
    }

    @Test
    void theCardOfAddPhoneFollowsToo() {
        window.fleet.put(Phones.online("lab-1"));
        window.show(1000, 700);
        await().until(() -> window.ids().size() == 1);
        window.fire("action-add");
        assertThat(window.text("join-address")).isEqualTo("https://192.168.1.10:8080/phone");

        addresses.change(FakeAddresses.network(Tls.OWN_CA, "192.168.1.77"));

        await().untilAsserted(
                () -> assertThat(window.text("join-address")).isEqualTo("https://192.168.1.77:8080/phone"));
    }

    @ParameterizedTest
    @CsvSource({"OWN_CA, https://192.168.1.10:8080/phone, http://192.168.1.10:8080/trust",
        "PREPARING, http://192.168.1.10:8080/phone, being prepared", "OFF, http://192.168.1.10:8080/phone, TLS is off",
        "FAILED, http://192.168.1.10:8080/phone, can't be stored"})
    void aSentenceSaysWhatTheAddressMeansForSharing(Tls tls, String address, String sentence) {
        addresses.change(FakeAddresses.network(tls, "192.168.1.10"));
        window.show(1000, 700);

        await().untilAsserted(() -> assertThat(window.text("join-address")).isEqualTo(address));
        assertThat(window.text("join-security")).contains(sentence);
    }

    @Test
    void theFingerprintOfTheCaIsThereToBeCompared() {
        addresses.change(FakeAddresses.network(Tls.OWN_CA, "192.168.1.10"));
        window.show(1000, 700);

        await().untilAsserted(() -> assertThat(window.text("join-fingerprint").replace("\n", ""))
                .endsWith(FakeAddresses.FINGERPRINT));
    }

    @Test
    void aCertificateThatBrowsersKnowNeedsNoSentence() {
        addresses.change(FakeAddresses.network(Tls.OTHER_CA, "lab.example", "192.168.1.10"));
        window.show(1000, 700);

        await().untilAsserted(
                () -> assertThat(window.text("join-address")).isEqualTo("https://lab.example:8080/phone"));
        assertThat(TestWindow.<Boolean>fx(() -> window.stage().getScene().lookup("#join-security") == null)).isTrue();
    }

    @Test
    void theLinkBecomesSecureAsSoonAsTlsIsReady() {
        addresses.change(FakeAddresses.network(Tls.PREPARING, "192.168.1.10"));
        window.show(1000, 700);

        addresses.change(FakeAddresses.network(Tls.OWN_CA, "192.168.1.10"));

        await().untilAsserted(
                () -> assertThat(window.text("join-address")).isEqualTo("https://192.168.1.10:8080/phone"));
        assertThat(window.notices()).as("nothing to say").isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Tls.class, names = {"PREPARING", "FAILED"})
    void aNoticeSaysThatTlsDoesNotWork(Tls atFirst) {
        addresses.change(FakeAddresses.network(atFirst, "192.168.1.10"));
        window.show(1000, 700);

        addresses.change(FakeAddresses.network(Tls.FAILED, "192.168.1.10"));

        await().untilAsserted(() -> assertThat(window.notices()).singleElement().asString()
                .contains("TLS does not work", "tries again"));
    }

    @Test
    void withoutANetworkTheWindowSaysSo() {
        window.show(1000, 700);

        addresses.change(FakeAddresses.network(Tls.OWN_CA));

        await().untilAsserted(
                () -> assertThat(window.text("join-address")).isEqualTo("http://127.0.0.1:8080/phone"));
        assertThat(window.text("join-offline")).contains("in no network");
        await().untilAsserted(() -> assertThat(window.notices()).singleElement().asString().contains("no network"));
    }

    @SuppressWarnings("unchecked")
    private ChoiceBox<Host> hosts() {
        return (ChoiceBox<Host>) window.stage().getScene().lookup("#join-hosts");
    }

    private List<String> offered() {
        return TestWindow.fx(() -> hosts().getItems().stream().map(hosts().getConverter()::toString).toList());
    }

    private void choose(int position) {
        TestWindow.fx(() -> {
            hosts().requestFocus();
            hosts().getSelectionModel().select(position);
            return null;
        });
    }
}
