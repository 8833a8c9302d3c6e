package dev.golink.server.fleet.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposedTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "café", "phòng-2", "한국", "lệ 1/2", "ห้อง"})
    void aTextIsTheSameInWhicheverWayItIsWritten(String text) {
        assertThat(ComposedText.of(Normalizer.normalize(text, Normalizer.Form.NFD))).isEqualTo(text);
        assertThat(ComposedText.of(text)).isEqualTo(text);
    }

    /** Sorting these marks would take minutes. */
    @Test
    void aTextWithTooManyCombiningMarksStaysUnchanged() {
        String marks = "cafe\u0301" + "\u0301\u0323".repeat(200_000);

        assertThat(ComposedText.of(marks)).isSameAs(marks);
    }
}
