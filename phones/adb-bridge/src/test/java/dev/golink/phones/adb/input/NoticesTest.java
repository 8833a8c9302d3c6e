package dev.golink.phones.adb.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.golink.phones.adb.input.InputAbilities.Vibrator;
import dev.golink.phones.adb.shell.ShellResult;
import dev.golink.phones.client.message.ShownNotice;
import dev.golink.server.fleet.command.NoticeLevel;

class NoticesTest {
    private static final List<String> VIBRATE = List.of("cmd", "vibrator_manager", "synced", "oneshot", "1500");
    private static final List<String> WAKE = List.of("input", "keyevent", "224");

    private static final ShellResult POSTED = new ShellResult(0,
            "posting:\n  Notification(…)\nposted: \n  …Exception: …", "");

    private final List<String> outcomes = new ArrayList<>();

    @Test
    void aMessageIsANotificationWithItsSenderAsTitle() {
        InputFixture phone = new InputFixture();
        phone.shell.answers = _ -> POSTED;
        show(phone, ShownNotice.NOTICE, "-x $(reboot)\n你好", "-t Anna");
        show(phone, ShownNotice.NOTICE, "second", "");
        assertThat(phone.shell.aside).containsExactly(
                post("-t Anna", "golink-1", "-x $(reboot)\n你好"), post("GoLink", "golink-2", "second"));
        assertThat(outcomes).containsExactly("", "");
    }

    @Test
    void theTitleOfAMessageSaysItsLevelAndAnUrgentOneVibrates() {
        InputFixture phone = new InputFixture();
        phone.shell.answers = line -> line.contains("post") ? POSTED : new ShellResult(1, "", "no vibrator");
        show(phone, NoticeLevel.WARNING, "Anna");
        show(phone, NoticeLevel.WARNING, "");
        show(phone, NoticeLevel.URGENT, "Anna");
        show(phone, NoticeLevel.URGENT, "");
        assertThat(phone.shell.aside).containsExactly(post("Warning from Anna", "golink-1", "hello"),
                post("Warning", "golink-2", "hello"), post("Urgent message from Anna", "golink-3", "hello"), VIBRATE,
                post("Urgent message", "golink-4", "hello"), VIBRATE);
        assertThat(outcomes).as("that it can't vibrate does not matter").containsExactly("", "", "", "");
    }

    @Test
    void aMessageThatThePhonesUserCannotSeeIsNotShown() {
        InputFixture phone = new InputFixture();
        phone.shell.answers = _ -> new ShellResult(0, "posting:\n  Notification(…)\n"
                + "waiting for notification to post...\nwarning: couldn't find notification after enqueueing\n", "");
        show(phone, ShownNotice.NOTICE, "hello", "Anna");
        assertThat(outcomes).containsExactly("The phone's user has switched off notifications of the adb shell.");
    }

    @Test
    void aMessageThatFailsSaysWhyInTheProgramsWords() {
        InputFixture phone = new InputFixture();
        phone.shell.answers = _ -> new ShellResult(20, "", "cmd: Can't find service: notification\n");
        show(phone, ShownNotice.NOTICE, "hello", "Anna");
        phone.shell.broken = true;
        show(phone, ShownNotice.NOTICE, "hello", "Anna");
        assertThat(outcomes).containsExactly("cmd: Can't find service: notification", "The phone is gone.");
    }

    @Test
    void aPhoneThatIsLookedForLightsUpShowsItsIdAndVibrates() {
        InputFixture phone = new InputFixture();
        show(phone, ShownNotice.LOCATE, "adb-desk-7", "Anna");
        assertThat(phone.shell.aside).containsExactly(WAKE, post("GoLink", "golink-locate", "adb-desk-7 · Anna"),
                VIBRATE);
        assertThat(outcomes).containsExactly("");
    }

    @Test
    void aPhoneIsFoundIfOneOfTheTwoWorks() {
        InputFixture phone = new InputFixture();
        phone.shell.answers = line -> line.contains("vibrator") ? new ShellResult(1, "", "no vibrator") : POSTED;
        show(phone, ShownNotice.LOCATE, "a", "");
        phone.shell.answers = line -> line.contains("post") ? new ShellResult(1, "", "no notification")
                : ScriptedShell.OK;
        show(phone, ShownNotice.LOCATE, "a", "");
        phone.shell.answers = line -> new ShellResult(1, "", "no " + line);
        show(phone, ShownNotice.LOCATE, "a", "");
        assertThat(outcomes).hasSize(3).startsWith("", "").last().asString().startsWith("no cmd notification post");
    }

    @Test
    void anOldPhoneOnlyVibrates() {
        InputFixture phone = new InputFixture(new InputAbilities(true, true, false, false, Vibrator.SERVICE));
        show(phone, ShownNotice.NOTICE, "hello", "Anna");
        show(phone, ShownNotice.LOCATE, "a", "");
        assertThat(phone.shell.aside).containsExactly(WAKE, List.of("cmd", "vibrator", "vibrate", "1500"));
        assertThat(outcomes).containsExactly("A notification can be shown over adb only on Android 10 and later.", "");
    }

    @Test
    void afterTheEndNobodyIsTold() {
        InputFixture phone = new InputFixture();
        phone.input.show(ShownNotice.NOTICE, NoticeLevel.INFO, "hello", "Anna", outcomes::add);
        phone.input.end();
        phone.turn(0);
        assertThat(outcomes).isEmpty();
    }

    private void show(InputFixture phone, ShownNotice what, String text, String operator) {
        phone.input.show(what, NoticeLevel.INFO, text, operator, outcomes::add);
        phone.turn(0);
    }

    private void show(InputFixture phone, NoticeLevel level, String operator) {
        phone.input.show(ShownNotice.NOTICE, level, "hello", operator, outcomes::add);
        phone.turn(0);
    }

    private static List<String> post(String title, String tag, String text) {
        return List.of("cmd", "notification", "post", "-v", "-S", "bigtext", "-t", title, tag, text);
    }
}
