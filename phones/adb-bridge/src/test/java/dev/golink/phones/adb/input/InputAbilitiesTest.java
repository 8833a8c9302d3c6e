package dev.golink.phones.adb.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import org.junit.jupiter.api.Test;

import dev.golink.phones.adb.input.InputAbilities.Vibrator;
import dev.golink.phones.adb.shell.ShellResult;
import dev.golink.phones.client.message.ShownNotice;
import dev.golink.server.fleet.input.InputKind;

class InputAbilitiesTest {
    private final ScriptedShell shell = new ScriptedShell();

    @Test
    void aNewPhoneCanDoEverythingAndNothingIsPostedToFindOut() throws IOException {
        shell.answers = line -> switch (line) {
            case "input" -> said("""
                    Usage: input [<source>] [-d DISPLAY_ID] <command> [<arg>...]
                          tap <x> <y> (Default: touchscreen)
                          draganddrop <x1> <y1> <x2> <y2> [duration(ms)] (Default: touchscreen)
                          keycombination [-t duration(ms)] <key code 1> <key code 2> ...
                    """);
            case "cmd notification help" -> said("usage: cmd notification SUBCMD [args]\n\n"
                    + "  allow_dnd PACKAGE\n  post [--help | flags] TAG TEXT\n");
            case "cmd vibrator_manager list" -> said("0\n");
            default -> new ShellResult(1, "", "unexpected " + line);
        };
        assertThat(InputAbilities.probe(shell, 34)).isEqualTo(InputFixture.ALL);
    }

    @Test
    void anOldPhoneSaysOnStandardErrorWhatItCan() throws IOException {
        shell.answers = line -> switch (line) {
            case "input" ->
                new ShellResult(0, "", "Usage: input [<source>] <command> [<arg>...]\n\n      draganddrop <x1>");
            case "cmd notification help" -> said("usage: cmd notification SUBCMD [args]\n  allow_dnd PACKAGE\n");
            case "cmd vibrator help" -> said("Vibrator commands:\n  vibrate duration [description]\n");
            default -> new ShellResult(1, "", "unexpected " + line);
        };
        InputAbilities abilities = InputAbilities.probe(shell, 27);
        assertThat(abilities).isEqualTo(new InputAbilities(true, true, false, false, Vibrator.SERVICE));
        assertThat(abilities.kinds()).containsExactlyInAnyOrder(InputKind.TOUCH, InputKind.KEY, InputKind.TEXT,
                InputKind.APP);
        assertThat(abilities.notices()).containsExactly(ShownNotice.LOCATE);
    }

    @Test
    void whatIsNotThereIsNotPromised() throws IOException {
        shell.answers = line -> line.equals("cmd vibrator_manager list") ? said("No vibrator found\n")
                : new ShellResult(127, "", "/system/bin/sh: " + line + ": not found\n");
        InputAbilities abilities = InputAbilities.probe(shell, 31);
        assertThat(abilities.input()).isFalse();
        assertThat(abilities.kinds()).containsExactly(InputKind.APP);
        assertThat(abilities.notices()).isEmpty();
    }

    @Test
    void aPhoneWithoutAUsageIsJudgedByItsRelease() throws IOException {
        assertThat(InputAbilities.probe(shell, 31)).extracting(InputAbilities::input, InputAbilities::dragAndDrop,
                InputAbilities::keyCombination).containsExactly(true, true, true);
        assertThat(InputAbilities.probe(shell, 30).keyCombination()).isFalse();
    }

    private static ShellResult said(String output) {
        return new ShellResult(0, output, "");
    }
}
