package dev.golink.phones.adb.input;

import static dev.golink.phones.adb.input.InputFixture.key;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.golink.phones.adb.shell.ShellResult;

class RotationTest {
    private final InputFixture phone = new InputFixture();
    private final Map<String, String> settings = new HashMap<>(Map.of("accelerometer_rotation", "1"));

    RotationTest() {
        phone.shell.answers = line -> {
            String[] words = line.split(" ");
            return words[0].equals("settings") ? new ShellResult(0, setting(words), "") : ScriptedShell.OK;
        };
    }

    @Test
    void thePictureIsTurnedByAQuarterAndPutBackWhenControlEnds() {
        phone.control(true);
        phone.part("g", 0, key("rotate"));
        assertThat(phone.answer("g")).isEqualTo("done");
        assertThat(settings).containsEntry("user_rotation", "1").containsEntry("accelerometer_rotation", "0");
        phone.display = phone.display.turned(1);
        phone.part("h", 0, key("rotate"));
        assertThat(settings).containsEntry("user_rotation", "2");
        phone.control(false);
        assertThat(settings).isEqualTo(Map.of("accelerometer_rotation", "1"));
    }

    @Test
    void theRotationIsPutBackBeforeTheShellIsClosed() {
        settings.put("user_rotation", "3");
        phone.part("g", 0, key("rotate"));
        phone.input.end();
        phone.turn(0);
        assertThat(settings).isEqualTo(Map.of("accelerometer_rotation", "1", "user_rotation", "3"));
        assertThat(phone.shell.closed).isEqualTo(1);
    }

    @Test
    void aScriptOnThePhonePutsTheRotationBackIfNobodyElseCan() {
        phone.control(true);
        phone.part("g", 0, key("rotate"));
        phone.part("h", 0, key("rotate"));
        assertThat(phone.shell.started).hasSize(1);
        assertThat(phone.shell.started.getFirst()).startsWith("sh", "-c").endsWith("golink", "null", "1");
        phone.control(false);
        assertThat(phone.shell.written).hasToString("done\nclosed");
        phone.control(true);
        phone.part("i", 0, key("rotate"));
        assertThat(phone.shell.started).hasSize(2);
        phone.shell.broken = true;
        phone.control(false);
        assertThat(phone.shell.written).hasToString("done\nclosedclosed");
    }

    @Test
    void atTheEndOfABrokenConnectionTheScriptIsLeftAlone() {
        phone.part("g", 0, key("rotate"));
        phone.shell.broken = true;
        phone.part("h", 0, key("rotate"));
        phone.input.end();
        phone.turn(0);
        assertThat(phone.shell.written).hasToString("closed");
    }

    @Test
    void nothingIsPutBackThatWasNotChanged() {
        phone.control(true);
        phone.part("g", 0, key("back"));
        phone.control(false);
        phone.input.end();
        phone.turn(0);
        assertThat(phone.shell.gestures).containsExactly("input keyevent 4");
    }

    @Test
    void aPhoneThatForbidsSettingsIsNotTurned() {
        phone.shell.answers = _ -> new ShellResult(255, "", "java.lang.SecurityException: no WRITE_SETTINGS");
        phone.part("g", 0, key("rotate"));
        assertThat(phone.answer("g")).isEqualTo("refused not_allowed");
        assertThat(phone.shell.gestures).allMatch(line -> line.startsWith("settings get"));
    }

    private String setting(String... words) {
        return switch (words[1]) {
            case "get" -> settings.getOrDefault(words[3], "null") + "\n";
            case "put" -> {
                settings.put(words[3], words[4]);
                yield "";
            }
            default -> "Deleted " + (settings.remove(words[3]) == null ? 0 : 1) + " rows\n";
        };
    }
}
