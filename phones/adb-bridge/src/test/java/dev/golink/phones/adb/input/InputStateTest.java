package dev.golink.phones.adb.input;

import static dev.golink.phones.adb.input.InputFixture.key;
import static dev.golink.phones.adb.input.InputFixture.tap;
import static dev.golink.phones.adb.input.InputFixture.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.golink.phones.adb.shell.ShellResult;

class InputStateTest {
    private static final List<String> WAKE = List.of("input", "keyevent", "224");
    private static final List<String> TRUST = List.of("dumpsys", "trust");
    private static final String EVERYTHING = "[\"touch\",\"key\",\"text\",\"app\"]";

    private final InputFixture phone = new InputFixture();
    private boolean locked;
    private boolean forbidden;

    InputStateTest() {
        phone.shell.answers = line -> line.equals("dumpsys trust")
                ? new ShellResult(0, trust(locked ? 1 : 0), "")
                : forbidden && line.startsWith("input") ? ScriptedShell.FORBIDDEN : ScriptedShell.OK;
    }

    @Test
    void aPhoneThatForbidsInputSaysSoAndHowToAllowIt() {
        forbidden = true;
        phone.part("g", 0, tap(0, 0));
        assertThat(phone.answer("g")).isEqualTo("refused not_allowed");
        assertThat(phone.said.getLast()).contains("USB debugging (Security settings)");
        assertThat(phone.state()).isEqualTo("[] not_allowed");
        assertThat(PhoneWords.NOT_ALLOWED.length()).isLessThanOrEqualTo(128);
    }

    @Test
    void whatForbidsInputIsTakenBackAfterTheNextSuccess() {
        forbidden = true;
        phone.part("g", 0, tap(0, 0));
        forbidden = false;
        phone.part("h", 0, tap(0, 0));
        assertThat(phone.state()).isEqualTo(EVERYTHING);
        assertThat(phone.answer("h")).isEqualTo("done");
        phone.part("i", 0, tap(0, 0));
        assertThat(phone.said.stream().filter(message -> message.contains("input_state"))).hasSize(2);
    }

    @Test
    void aControlledPhoneThatForbidsInputIsTriedAgainSinceTheServerSendsNothing() {
        forbidden = true;
        phone.control(true);
        assertThat(phone.said).as("the answer to the first gesture can say how to allow it").isEmpty();
        phone.part("g", 0, tap(0, 0));
        assertThat(phone.state()).isEqualTo("[] not_allowed");
        forbidden = false;
        phone.turn(9_999);
        assertThat(phone.state()).isEqualTo("[] not_allowed");
        phone.turn(1);
        assertThat(phone.state()).isEqualTo(EVERYTHING);
    }

    @Test
    void onlyAProgramThatInjectsInputSaysWhetherThatIsForbidden() {
        phone.shell.answers = _ -> new ShellResult(255, "", "java.lang.SecurityException: Permission Denial: no");
        phone.part("g", 0, "{'step':'app','stop':'com.example.shop'}");
        assertThat(phone.answer("g")).isEqualTo("refused not_allowed");
        assertThat(phone.said).hasSize(1);
        assertThat(phone.said.getFirst()).contains("SecurityException: Permission Denial: no");
    }

    @Test
    void aControlledPhoneIsWokenAndAskedWhetherItIsLocked() {
        assertThat(phone.shell.aside).isEmpty();
        phone.control(true);
        assertThat(phone.shell.aside).containsExactly(WAKE, TRUST);
        assertThat(phone.said).isEmpty();
        phone.turn(9_999);
        assertThat(phone.shell.aside).hasSize(2);
        phone.turn(1);
        assertThat(phone.shell.aside).containsExactly(WAKE, TRUST, TRUST);
        phone.control(false);
        phone.turn(100_000);
        assertThat(phone.shell.aside).hasSize(3);
    }

    @Test
    void aLockedPhoneCanBeUnlockedByTouchesAndKeysButNoTextGetsIntoTheFieldForItsSecret() {
        locked = true;
        phone.control(true);
        assertThat(phone.state()).isEqualTo("[\"touch\",\"key\"] locked");
        phone.part("g", 0, text("hello"));
        phone.part("h", 0, "{'step':'app','start':'com.example.shop'}");
        assertThat(phone.answer("g")).isEqualTo("refused locked");
        assertThat(phone.answer("h")).isEqualTo("refused locked");
        phone.part("i", 0, tap(0, 0) + "," + key("enter"));
        assertThat(phone.answer("i")).isEqualTo("done");
        locked = false;
        phone.turn(1_000);
        assertThat(phone.state()).isEqualTo(EVERYTHING);
        phone.part("j", 0, text("hello"));
        assertThat(phone.answer("j")).isEqualTo("done keys");
    }

    @Test
    void aPhoneThatDoesNotSayWhetherItIsLockedIsTakenAsNotLocked() {
        phone.shell.answers = _ -> new ShellResult(1, "", "Can't find service: trust");
        phone.control(true);
        assertThat(phone.said).isEmpty();
    }

    @Test
    void whatAPhoneSaysAfterTheEndIsNotSent() {
        phone.cost = Duration.ofMillis(100);
        locked = true;
        phone.control(true);
        phone.input.end();
        phone.turn(60_000);
        assertThat(phone.shell.aside).containsExactly(WAKE, TRUST);
        assertThat(phone.said).isEmpty();
    }

    @Test
    void thePresentUserOfThePhoneCounts() {
        phone.shell.answers = line -> new ShellResult(0, """
                Trust manager state:
                 User "Work" (id=10, flags=0x30): trusted=0, trustManaged=0, deviceLocked=1, strongAuthRequired=0x1
                 User "Owner" (id=0, flags=0x13) (current): trustState=UNTRUSTED, trustManaged=1, deviceLocked=0
                   Enabled agents:
                """, "");
        phone.control(true);
        assertThat(phone.said).isEmpty();
    }

    private static String trust(int bit) {
        return "Trust manager state:\n User \"Owner\" (id=0, flags=0x13) (current): trusted=0, trustManaged=1, deviceLocked="
                + bit + ", strongAuthRequired=0x0\n   Enabled agents:\n";
    }
}
