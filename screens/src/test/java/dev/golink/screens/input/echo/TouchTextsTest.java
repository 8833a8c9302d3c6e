package dev.golink.screens.input.echo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.golink.server.access.right.Right;
import dev.golink.server.fleet.input.InputCancellation;
import dev.golink.server.fleet.input.InputOutcome;
import dev.golink.server.fleet.input.InputRefusal;
import dev.golink.ui.texts.Texts;

/** The reasons in words. */
class TouchTextsTest {
    private final TouchTexts english = new TouchTexts(Texts.of(Locale.ENGLISH));

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void everyOutcomeButDoneHasAWholeSentenceOfItsOwnInBothLanguages(String language) {
        TouchTexts texts = new TouchTexts(Texts.of(Locale.of(language)));
        List<String> all = new ArrayList<>(failures().map(texts::failure).toList());
        Stream.of(LocalRefusal.values()).map(texts::local).forEach(all::add);
        assertThat(all).allSatisfy(text -> assertThat(text).matches(".{6,}[.。]").doesNotContain("{"));
        assertThat(all).as("only a step that the phone can't carry out is the same for the phone and the server")
                .satisfies(texts2 -> assertThat(texts2.stream().distinct().count()).isEqualTo(all.size() - 1));
    }

    private static Stream<InputOutcome> failures() {
        return Stream.of(Stream.of(InputRefusal.values()).map(reason -> new InputOutcome.Refused(reason, "")),
                Stream.of(InputCancellation.values()).map(InputOutcome.Cancelled::new),
                Stream.of(new InputOutcome.TimedOut(Duration.ofSeconds(10)), new InputOutcome.Unreachable(),
                        new InputOutcome.Unsupported(), new InputOutcome.NotAllowed(Right.FILES),
                        new InputOutcome.NotAllowed(null), new InputOutcome.ServerTooOld()))
                .flatMap(outcomes -> outcomes);
    }

    @Test
    void whatWasDoneNeedsNoReason() {
        assertThat(english.failure(new InputOutcome.Done("paste", null, null))).isNull();
    }

    @Test
    void theReasonSaysWhatThePhoneSaysWhatIsMissingAndHowLongItTook() {
        assertThat(english.failure(new InputOutcome.Refused(InputRefusal.CHANGED, "")))
                .isEqualTo("The phone's screen has changed. Look at it and touch again.");
        assertThat(english.failure(new InputOutcome.Refused(InputRefusal.FAILED, "no {0} keyboard")))
                .isEqualTo("It did not work. The phone says: no {0} keyboard");
        assertThat(english.failure(new InputOutcome.Refused(InputRefusal.OTHER, "on_fire"))).endsWith("on_fire");
        assertThat(english.failure(new InputOutcome.Refused(InputRefusal.NOT_ALLOWED, "Switch it on.")))
                .isEqualTo("The phone does not permit that. It says: Switch it on.");
        assertThat(english.failure(new InputOutcome.Refused(InputRefusal.UNSUPPORTED, "ASCII only.")))
                .isEqualTo("The phone can't do that. It says: ASCII only.");
        assertThat(english.failure(new InputOutcome.NotAllowed(Right.FILES))).contains("“Files”");
        assertThat(english.failure(new InputOutcome.TimedOut(Duration.ofSeconds(12)))).contains("12 s");
    }
}
