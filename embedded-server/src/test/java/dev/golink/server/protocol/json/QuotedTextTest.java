package dev.golink.server.protocol.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class QuotedTextTest {
    @Test
    void visibleCharactersAreNotEscaped() {
        assertThat(QuotedText.of("hello, ห้อง 手机")).isEqualTo("\"hello, ห้อง 手机\"");
        assertThat(QuotedText.of("")).isEqualTo("\"\"");
    }

    @Test
    void invisibleCharactersAndQuotesAreEscaped() {
        assertThat(QuotedText.of("\n\r\t\\\"\u0000")).isEqualTo("\"\\n\\r\\t\\\\\\\"\\u0000\"");
        assertThat(QuotedText.of("\u202e\u00a0\ud800")).isEqualTo("\"\\u202e\\u00a0\\ud800\"");
    }

    @Test
    void aLongTextIsCutSoThatItFitsIntoACloseReason() {
        for (String part : new String[]{"x", "手", "😀", "\n", "\u0000"}) {
            String quote = QuotedText.of(part.repeat(1000));

            assertThat(quote).endsWith("\"…");
            assertThat(quote.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(47);
        }
    }

    @Test
    void noCharacterIsCutInTwo() {
        IntStream.range(0, 50).mapToObj(length -> "x".repeat(length) + "😀".repeat(20)).map(QuotedText::of)
                .forEach(quote -> assertThat(
                        quote.codePoints().map(Character::getType).filter(type -> type == Character.SURROGATE))
                        .isEmpty());
    }
}
