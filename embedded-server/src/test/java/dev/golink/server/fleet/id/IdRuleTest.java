package dev.golink.server.fleet.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdRuleTest {
    /** A close frame carries 125 bytes, two of which are the code (RFC 6455, section 5.5.1). */
    private static final int LONGEST_REASON = 123;

    @ParameterizedTest
    @ValueSource(strings = {"a", "lab-07", "手机7", "Ωμέγα", "a.b_c-d@e:f+g", "٣", "ห้อง-1", "कमरा", "မြန်မာ", "தமிழ்",
        "phòng-2", "한국", "ភាសាខ្មែរ"})
    void wordsOfAnyScriptAndSomeSignsMakeAnId(String id) {
        assertThat(new PhoneId(id).value()).isEqualTo(id);
        assertThat(new OperatorId(id).value()).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"phòng-2", "한국", "Ωμέγα", "lệ", "lab-7"})
    void twoWaysToWriteAnIdAreOneId(String id) {
        assertThat(new PhoneId(Normalizer.normalize(id, Normalizer.Form.NFD))).isEqualTo(new PhoneId(id));
        assertThat(new OperatorId(Normalizer.normalize(id, Normalizer.Form.NFD))).isEqualTo(new OperatorId(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a/b", "a\nb", "<script>", "a%20b", "a\u202Eb", "a\u0000", "a\uFE0F",
        "a\u034F", "a\u200Db", "a\u115F", "a\u1160", "a\u17B4", "a\u180B", "a\u180F", "a\u3164", "a\uFFA0", "\uD800"})
    void anythingElseDoesNot(String id) {
        assertThatThrownBy(() -> new PhoneId(id)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OperatorId(id)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0e49a", "a-\u0e49", ".\u0327"})
    void aMarkThatFollowsNoLetterIsNoWord(String id) {
        assertThatThrownBy(() -> new PhoneId(id)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mark");
    }

    @Test
    void aRefusalNamesTheCharacter() {
        Map.of("a b", "without U+0020 SPACE.", "a/b", "without '/' (U+002F SOLIDUS).", //
                "a\u202Eb", "without U+202E RIGHT-TO-LEFT OVERRIDE.", "a😀", "without '😀' (U+1F600 GRINNING FACE).",
                "ห้\u200d", "without U+200D ZERO WIDTH JOINER.", "-\u0301", "mark U+0301 COMBINING ACUTE ACCENT in")
                .forEach((id, words) -> assertThatThrownBy(() -> new PhoneId(id)).hasMessageContaining(words));
    }

    @Test
    void everyRefusalFitsIntoACloseReason() {
        int most = IntStream.range(0, 0x30000).map(IdRuleTest::bytesOfRefusal).max().orElse(0);

        assertThat(most).isPositive().isLessThanOrEqualTo(LONGEST_REASON);
    }

    private static int bytesOfRefusal(int character) {
        try {
            var _ = new PhoneId("a" + Character.toString(character));
            return 0;
        } catch (IllegalArgumentException e) {
            return String.valueOf(e.getMessage()).getBytes(StandardCharsets.UTF_8).length;
        }
    }

    @Test
    void anIdHasAtMostSixtyFourCharactersOfAnySizeInBytes() {
        String longest = "𠮷".repeat(64);

        assertThat(new PhoneId(longest).value()).isEqualTo(longest);
        assertThatThrownBy(() -> new PhoneId(longest + "x")).hasMessageContaining("64");
    }

    @Test
    void charactersAreCountedAfterComposition() {
        String decomposed = Normalizer.normalize("ệ".repeat(64), Normalizer.Form.NFD);

        assertThat(decomposed).hasSize(3 * 64);
        assertThat(new PhoneId(decomposed).value()).isEqualTo("ệ".repeat(64));
        assertThatThrownBy(() -> new PhoneId(decomposed + "x")).hasMessageContaining("65");
    }

    /** The time to compose a row of marks grows with the square of its length; this row would take minutes. */
    @Test
    void aMuchTooLongTextIsRefusedWithoutComposition() {
        String marks = "a" + "\u0323\u0301".repeat(200_000);

        assertThatThrownBy(() -> new PhoneId(marks)).hasMessageContaining("400001");
    }
}
