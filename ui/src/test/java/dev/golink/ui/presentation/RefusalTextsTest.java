package dev.golink.ui.presentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.golink.server.fleet.id.Refusal;
import dev.golink.server.fleet.profile.EditOutcome;
import dev.golink.ui.texts.Texts;

class RefusalTextsTest {
    private static final Texts ENGLISH = Texts.of(Locale.ENGLISH);
    private static final Texts CHINESE = Texts.of(Locale.SIMPLIFIED_CHINESE);

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OTHER")
    void everyKnownCodeHasItsOwnTextInBothLanguages(Refusal.Code code) {
        Refusal refusal = new Refusal(code, "words of the server", 1_234, "");
        Refusal ofFile = new Refusal(code, "words of the server", 0, "/data/profiles.json");
        boolean file = code == Refusal.Code.OTHER_SERVER || code == Refusal.Code.FILE_UNUSABLE;

        String english = says(file ? ofFile : refusal, ENGLISH);
        String chinese = says(file ? ofFile : refusal, CHINESE);

        assertThat(english).doesNotContain("words of the server").isNotEqualTo(chinese);
        assertThat(chinese).doesNotContain("words of the server").containsPattern("\\p{IsHan}");
    }

    @Test
    void thePhoneTheLimitAndTheFileAreNamed() {
        assertThat(says(new Refusal(Refusal.Code.TOO_MANY_NAMES, "", 32, "lab-7"), ENGLISH))
                .isEqualTo("lab-7: A phone can have at most 32 groups and 32 tags.");
        assertThat(says(new Refusal(Refusal.Code.TOO_MANY_NAMES, "", 32, "lab-7"), CHINESE))
                .isEqualTo("lab-7：每台手机最多有 32\u00a0个分组和 32\u00a0个标签。");
        assertThat(says(Refusal.about(Refusal.Code.FILE_UNUSABLE, "", "/data/profiles.json"), CHINESE))
                .contains("/data/profiles.json");
    }

    @Test
    void anUnknownCodeShowsTheServersText() {
        assertThat(says(Refusal.inWords("The moon is full."), CHINESE)).isEqualTo("The moon is full.");
    }

    @Test
    void aCodeWithMissingDetailsShowsTheServersText() {
        assertThat(says(Refusal.of(Refusal.Code.TOO_LONG, "Too long."), CHINESE)).isEqualTo("Too long.");
        assertThat(says(Refusal.of(Refusal.Code.OTHER_SERVER, "Another one."), CHINESE)).isEqualTo("Another one.");
    }

    @Test
    void textCountsThePhonesChangedBeforeTheRefusal() {
        assertThat(RefusalTexts.of(new EditOutcome.Refused(Refusal.of(Refusal.Code.NOT_A_NAME, ""), 1_500), ENGLISH))
                .isEqualTo("1,500 phones were changed before the server refused the rest. "
                        + "A name needs at least one character and no line breaks.");
    }

    private static String says(Refusal refusal, Texts texts) {
        return RefusalTexts.of(new EditOutcome.Refused(refusal, 0), texts);
    }
}
