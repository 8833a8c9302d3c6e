package dev.golink.server.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.golink.server.fleet.id.OperatorId;

class OperatorNameTest {
    @ParameterizedTest
    @CsvSource({"Op B, Op-B", "' Op  B ', Op-B", "a/b#c, a-b-c", "anna, anna", "LAB\\anna, LAB-anna",
        "'张 伟', 张-伟", "ห้อง 1, ห้อง-1", "--, --"})
    void aNameLikeATextHoldsWhatItCan(String text, String like) {
        // Hyphens at the end are dropped, so nothing is left.
        String expected = "--".equals(like) ? "" : like;
        assertThat(OperatorId.nearest(text).map(OperatorId::value).orElse("")).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "///", "\u0301"})
    void aTextWithNothingOfANameIsLikeNone(String text) {
        assertThat(OperatorId.nearest(text)).isEmpty();
    }

    @Test
    void aLongTextIsCutToAName() {
        assertThat(OperatorId.nearest("x y".repeat(50))).hasValueSatisfying(
                name -> assertThat(name.value()).hasSizeLessThanOrEqualTo(64).startsWith("x-yx-y"));
    }
}
