package dev.golink.phones.adb.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.golink.phones.adb.device.Display;
import dev.golink.phones.adb.device.PhoneDescription;
import dev.golink.server.fleet.id.PhoneId;

class PhoneIdsTest {
    private final PhoneIds ids = new PhoneIds(new BridgeName("desk"));

    @Test
    void theIdHasTheBridgeAndTheSerialNumber() {
        assertThat(take("R58M12", "a")).hasToString("adb-desk-R58M12");
        assertThat(take("a b/c;$(d)", "b")).hasToString("adb-desk-a.b.c...d.");
    }

    @Test
    void phonesOfOneSerialNumberAreCountedAndGetTheirIdsAgain() {
        PhoneId first = take("0123456789ABCDEF", "a");
        PhoneId second = take("0123456789ABCDEF", "b");
        assertThat(second).hasToString("adb-desk-0123456789ABCDEF.2");
        assertThat(take("0123456789ABCDEF", "c")).hasToString("adb-desk-0123456789ABCDEF.3");
        ids.release(first);
        ids.release(second);
        assertThat(take("0123456789ABCDEF", "b")).isEqualTo(second);
        assertThat(take("0123456789ABCDEF", "a")).isEqualTo(first);
    }

    @Test
    void aPhoneThatStartedAgainGetsTheFreeId() {
        PhoneId first = take("0123456789ABCDEF", "a");
        take("0123456789ABCDEF", "b");
        ids.release(first);
        assertThat(take("0123456789ABCDEF", "new")).isEqualTo(first);
    }

    @Test
    void noIdIsGivenTwiceWhateverTheSerialNumbersAre() {
        take("X", "a");
        assertThat(take("X", "b")).hasToString("adb-desk-X.2");
        assertThat(take("X.2", "c")).hasToString("adb-desk-X.2.2");
        assertThat(take("a b", "d")).isNotEqualTo(take("a/b", "e"));
    }

    @Test
    void phonesWithoutBootIdAreToldApartByNumbersAlone() {
        PhoneId first = take("X", "");
        PhoneId second = take("X", "");
        assertThat(first).isNotEqualTo(second);
        ids.release(second);
        assertThat(take("X", "")).isEqualTo(second);
    }

    @Test
    void aLongSerialNumberIsCutAndEndsWithItsHash() {
        String name = "adb-R58M123456-AbCdEf._adb-tls-connect._tcp.and.more.of.it";
        PhoneId id = take(name, "a");
        assertThat(id.value()).hasSize(64).startsWith("adb-desk-adb-R58M123456").matches(".*[0-9a-f]{8}");
        assertThat(take(name + "x", "b").value()).hasSize(64).isNotEqualTo(id.value());
        assertThat(take(name, "c").value()).hasSize(64).endsWith(".2");
    }

    @ParameterizedTest
    @CsvSource({"Anna-PC.lab.example,annapc", "shelf_1,shelf1", "'',bridge", "手机,bridge",
        "a-very-long-name-of-a-computer,averylongnameofacomp"})
    void aBridgeIsNamedAfterItsComputer(String host, String name) {
        assertThat(BridgeName.ofComputer(host)).hasToString(name);
    }

    @Test
    void aNameWithHyphenIsRefused() {
        assertThatThrownBy(() -> new BridgeName("a-b")).isInstanceOf(IllegalArgumentException.class);
    }

    private PhoneId take(String serial, String bootId) {
        return ids.take(new PhoneDescription(serial, bootId, "", "", "", 0, new Display(1, 1, 0)));
    }
}
