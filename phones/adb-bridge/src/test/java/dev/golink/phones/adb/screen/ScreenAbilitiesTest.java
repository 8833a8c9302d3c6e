package dev.golink.phones.adb.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import org.junit.jupiter.api.Test;

import dev.golink.server.fleet.screen.Codec;

final class ScreenAbilitiesTest {
    private final ScriptedShell shell = new ScriptedShell();

    @Test
    void aPhoneWithAndroidFourteenRecordsWithoutALimit() throws IOException {
        assertThat(ScreenAbilities.probe(shell, 34)).isEqualTo(new ScreenAbilities(true, true));
    }

    @Test
    void anOlderPhoneOrOneThatTakesNoZeroRecordsWithALimit() throws IOException {
        assertThat(ScreenAbilities.probe(shell, 33)).isEqualTo(new ScreenAbilities(true, false));
        shell.answers = words -> words.contains("--time-limit") ? 2 : 0;
        assertThat(ScreenAbilities.probe(shell, 34)).isEqualTo(new ScreenAbilities(true, false));
    }

    @Test
    void aPhoneWithoutTheOptionOrTheProgramOnlyTakesSinglePictures() throws IOException {
        shell.answers = _ -> 127;
        ScreenAbilities abilities = ScreenAbilities.probe(shell, 35);
        assertThat(abilities).isEqualTo(new ScreenAbilities(false, false));
        assertThat(abilities.codecs()).containsExactly(Codec.JPEG);
    }

    @Test
    void nothingIsRecordedToFindOut() throws IOException {
        shell.answers = words -> {
            assertThat(words).startsWith("screenrecord", "--output-format=h264").endsWith("--help");
            return 0;
        };
        ScreenAbilities.probe(shell, 34);
        assertThat(shell.started).isEmpty();
    }
}
