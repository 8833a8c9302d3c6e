package dev.golink.screens.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.golink.server.access.right.Right;
import dev.golink.server.fleet.control.ControlAnswer;
import dev.golink.server.fleet.control.ControlLoss;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.input.InputKey;
import dev.golink.ui.texts.Texts;

/** The texts about control, in both languages. */
class ControlTextsTest {
    private static final OperatorId ANNA = new OperatorId("anna");

    static Stream<Locale> languages() {
        return Stream.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyStateRemarkAndKeyHasItsOwnTextThatEndsLikeASentenceOverThePicture(Locale language) {
        ControlTexts texts = new ControlTexts(Texts.of(language));
        List<String> sentences = new ArrayList<>();
        for (ControlObstacle obstacle : ControlObstacle.values()) {
            assertThat(texts.why(obstacle)).isNotBlank().doesNotEndWith(".").doesNotEndWith("。");
            sentences.add(said(texts, new ControlRemark.Hint(), new ControlState.Unable(obstacle)));
        }
        sentences.add(said(texts, new ControlRemark.Hint(), new ControlState.Free()));
        sentences.add(said(texts, new ControlRemark.Hint(), new ControlState.HeldBy(ANNA)));
        sentences.add(said(texts, new ControlRemark.Hint(), new ControlState.Taking()));
        sentences.add(texts.remark(new ControlRemark.Hint(), new ControlState.Mine(null), true));
        sentences.add(said(texts, new ControlRemark.TakenOver(ANNA), new ControlState.Mine(null)));
        sentences.add(said(texts, new ControlRemark.NotTaken(new ControlAnswer.NotAudited("full")),
                new ControlState.Free()));
        sentences.add(said(texts, new ControlRemark.NotTaken(new ControlAnswer.NotAllowed(null)),
                new ControlState.Free()));
        for (ControlLoss.Reason why : ControlLoss.Reason.values()) {
            sentences.add(said(texts, new ControlRemark.Lost(new ControlLoss(new PhoneId("lab-1"), why, null)),
                    new ControlState.Free()));
            assertThat(texts.notice(why, null, "lab-1")).contains("lab-1");
            assertThat(texts.notice(why, ANNA, "lab-1")).contains("lab-1");
        }
        assertThat(sentences).doesNotHaveDuplicates().allMatch(text -> text.endsWith(".") || text.endsWith("。"));
        assertThat(Stream.of(InputKey.values()).map(texts::key)).doesNotHaveDuplicates()
                .allMatch(key -> !key.isBlank());
        assertThat(Stream.of(GestureKind.values()).map(kind -> Texts.of(language).text(kind.key())))
                .doesNotHaveDuplicates();
    }

    @Test
    void aHintNamesTheOperatorAndTheKey() {
        ControlTexts texts = new ControlTexts(Texts.of(Locale.ENGLISH));
        assertThat(said(texts, new ControlRemark.Hint(), new ControlState.HeldBy(ANNA))).isEqualTo(
                "View only: anna controls this phone. Press “Take over” (Ctrl+Shift+K) to control it yourself.");
        assertThat(said(texts, new ControlRemark.Hint(), new ControlState.Unable(ControlObstacle.LOCKED)))
                .isEqualTo("View only. The phone is locked. Unlock it by hand.");
        assertThat(said(texts, new ControlRemark.NotTaken(new ControlAnswer.NotAllowed(Right.CONTROL)),
                new ControlState.Free()))
                .isEqualTo("You do not have the right “Touch and type”. Ask an administrator for it.");
    }

    private static String said(ControlTexts texts, ControlRemark remark, ControlState state) {
        return texts.remark(remark, state, false);
    }
}
