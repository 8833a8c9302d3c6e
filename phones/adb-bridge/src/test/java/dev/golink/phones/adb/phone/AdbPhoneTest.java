package dev.golink.phones.adb.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.golink.phones.client.wire.Wire;

class AdbPhoneTest {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);
    private static final String OPEN = "{\"event\":\"open\",\"msg\":\"ok\"}";
    private static final String HEART = "{\"event\":\"heart\",\"server_ms\":1000}";

    @Test
    void aPhoneDialsItsAddressWithTheBridgesCredential() {
        PhoneFixture fixture = new PhoneFixture();
        fixture.phone.start();
        assertThat(fixture.dialed).containsExactly(URI.create("ws://server:8080/goLink/phone/adb-desk-X"));
        assertThat(fixture.headers).containsExactly(Map.of("Authorization", "Bearer x"));
    }

    @Test
    void aPhoneSaysHelloOnceAndThenBeats() {
        PhoneFixture fixture = new PhoneFixture();
        fixture.phone.start();
        fixture.open();
        assertThat(fixture.said).isEmpty();
        fixture.server("{\"event\":\"open\",\"msg\":\"ok\",\"waiting\":true}");
        fixture.server(OPEN);
        assertThat(fixture.said("hello")).singleElement().asString().contains("\"model\":\"Google Pixel 8\"",
                "\"os\":\"Android 14\"", "\"heart_ms\":5000", "\"can_share\":true", "\"can_pause\":true",
                "\"can_custom\":false", "\"input_clock\":true", "\"width\":1080", "[\"h264\",\"jpeg\"]");
        assertThat(fixture.stages).containsExactly("CONNECTING", "WAITING", "ONLINE");
        assertThat(fixture.said("heart")).hasSize(1);
        fixture.pass(Duration.ofSeconds(10));
        assertThat(fixture.said("heart")).hasSize(3);
        assertThat(fixture.said("heart").getLast()).contains("\"battery\":50", "\"sharing\":\"off\"",
                "\"clock_ms\":10000");
    }

    @Test
    void thePhoneIsAskedForItsValuesEachTenSecondsAtMost() {
        PhoneFixture fixture = PhoneFixture.online();
        fixture.pass(Duration.ofSeconds(61));
        assertThat(fixture.said("heart")).hasSize(13);
        assertThat(fixture.parts.polls).isEqualTo(7);
    }

    @Test
    void aBrokenConnectionIsTriedAgainAfterWaitsThatGrow() {
        PhoneFixture fixture = PhoneFixture.online();
        List<Duration> waits = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            fixture.listener.closed(Wire.BROKEN, "reset");
            int before = fixture.dialed.size();
            Duration begun = fixture.clock.now();
            while (fixture.dialed.size() == before) {
                fixture.pass(Duration.ofMillis(10));
            }
            waits.add(fixture.clock.now().minus(begun));
        }
        assertThat(fixture.parts.asked).startsWith("input ends");
        assertThat(waits.getFirst()).isLessThanOrEqualTo(Duration.ofMillis(510));
        assertThat(waits).allMatch(wait -> wait.compareTo(LONGEST_WAIT.plusMillis(10)) <= 0)
                .anyMatch(wait -> wait.compareTo(Duration.ofSeconds(4)) > 0);
        assertThat(fixture.stages).contains("FAILED: No connection to the server: reset");
    }

    @Test
    void theWaitsBeginAgainAfterAnAnswerToAHeartbeat() {
        PhoneFixture fixture = PhoneFixture.online();
        for (int i = 0; i < 10; i++) {
            fixture.listener.closed(Wire.BROKEN, "");
            fixture.pass(LONGEST_WAIT);
        }
        fixture.open();
        fixture.server(OPEN);
        fixture.server(HEART);
        int before = fixture.dialed.size();
        fixture.listener.closed(Wire.BROKEN, "");
        fixture.pass(Duration.ofMillis(500));
        assertThat(fixture.dialed).hasSize(before + 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {4401, 4403})
    void aPhoneThatIsNotLetInTriesAgainHalfAMinuteLater(int code) {
        PhoneFixture fixture = PhoneFixture.online();
        fixture.listener.closed(code, "unknown token");
        fixture.pass(Duration.ofSeconds(29));
        assertThat(fixture.dialed).hasSize(1);
        fixture.pass(Duration.ofSeconds(31));
        assertThat(fixture.dialed).hasSize(2);
        assertThat(fixture.stages).contains("FAILED: The server does not let the phone in: unknown token");
    }

    @ParameterizedTest
    @ValueSource(ints = {4409, 4410, 1008, Wire.KEY_REFUSED})
    void aPhoneThatTheServerSentAwayDoesNotComeBackByItself(int code) {
        PhoneFixture fixture = PhoneFixture.online();
        fixture.listener.closed(code, "anna disconnected it");
        fixture.pass(Duration.ofMinutes(10));
        assertThat(fixture.dialed).hasSize(1);
        assertThat(fixture.stages).contains("ENDED: The server closed the connection: anna disconnected it");
    }

    @Test
    void aPhoneThatLeavesSaysWhyAndEndsWhatRuns() {
        PhoneFixture fixture = PhoneFixture.online();
        fixture.server("{\"event\":\"open_screen\",\"id\":\"1\",\"codec\":\"h264\"}");
        List<String> gone = new ArrayList<>();
        fixture.phone.leave("adb lost the phone.", () -> gone.add("gone"));
        assertThat(fixture.ends).containsExactly("1001 adb lost the phone.");
        assertThat(fixture.parts.asked).contains("stop", "input ends");
        assertThat(gone).isEmpty();
        fixture.listener.closed(1001, "");
        assertThat(gone).containsExactly("gone");
        fixture.pass(Duration.ofMinutes(10));
        assertThat(fixture.dialed).hasSize(1);
    }

    @Test
    void aPhoneThatLeavesWhileItIsDialedIsNeverOnline() {
        PhoneFixture fixture = new PhoneFixture();
        fixture.phone.start();
        List<String> gone = new ArrayList<>();
        fixture.phone.leave("the bridge ended.", () -> gone.add("gone"));
        fixture.open();
        assertThat(fixture.ends).containsExactly("abort");
        assertThat(gone).containsExactly("gone");
    }

    @Test
    void aTurnedScreenStaysTurnedInTheNextConnection() {
        PhoneFixture fixture = PhoneFixture.online();
        fixture.parts.turned.accept(fixture.parts.display.get().turned(1));
        fixture.listener.closed(Wire.BROKEN, "");
        fixture.pass(Duration.ofSeconds(1));
        fixture.open();
        assertThat(fixture.parts.display.get().rotation()).isEqualTo(1);
    }
}
