package dev.golink.app.command.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.golink.server.fleet.input.ElementBy;
import dev.golink.server.fleet.input.InputKey;
import dev.golink.server.fleet.input.InputStep;
import dev.golink.server.fleet.input.KeyAction;
import dev.golink.server.fleet.input.ScreenPoint;
import dev.golink.server.fleet.input.TextMethod;

/** Steps as words, and as lines of standard input. */
class GestureWordsTest {
    private static final ScreenPoint MIDDLE = new ScreenPoint(32_768, 32_768);
    private static final ScreenPoint BELOW = new ScreenPoint(32_768, 49_152);

    @Test
    void pointsAreFractionsOrPercentages() {
        assertThat(steps("tap 0.5 0.75")).containsExactly(new InputStep.Tap(BELOW));
        assertThat(steps("tap 50% 75%")).containsExactly(new InputStep.Tap(BELOW));
        assertThat(steps("tap 0 1")).containsExactly(new InputStep.Tap(new ScreenPoint(0, 65_535)));
    }

    @Test
    void everyStepCanBeWritten() {
        assertThat(steps("long-press 0.5 0.5 swipe 0.5 0.5 0.5 0.75 key volume-up app start com.x app stop com.x"
                + " clipboard set a clipboard get element id=ok element text=OK index=2 wait 250 text hello"))
                .containsExactly(new InputStep.LongPress(MIDDLE, Duration.ofMillis(600)),
                        new InputStep.Swipe(MIDDLE, BELOW, Duration.ofMillis(300)),
                        new InputStep.Key(InputKey.VOLUME_UP, KeyAction.PRESS), new InputStep.StartApp("com.x"),
                        new InputStep.StopApp("com.x"), new InputStep.SetClipboard("a"), new InputStep.GetClipboard(),
                        new InputStep.TapElement(ElementBy.ID, "ok", 0),
                        new InputStep.TapElement(ElementBy.TEXT, "OK", 2), new InputStep.Wait(Duration.ofMillis(250)),
                        new InputStep.Text("hello", TextMethod.AUTO));
    }

    @Test
    void aTimeMayFollowAPressAndASwipe() {
        assertThat(steps("long-press 0.5 0.5 1500 swipe 0.5 0.5 0.5 0.75 80")).containsExactly(
                new InputStep.LongPress(MIDDLE, Duration.ofMillis(1_500)),
                new InputStep.Swipe(MIDDLE, BELOW, Duration.ofMillis(80)));
    }

    @Test
    void aTextThatIsTheWordOfAStepIsATextAllTheSame() {
        assertThat(steps("text tap text 7")).containsExactly(new InputStep.Text("tap", TextMethod.AUTO),
                new InputStep.Text("7", TextMethod.AUTO));
    }

    @ParameterizedTest
    @CsvSource({"tap,tap needs X and Y", "tap 0.5,tap needs X and Y", "tap 540 1200,percentage", "tap -1 0,percentage",
        "tap 101% 0,percentage", "tpa 0 0,did you mean tap?", "key bakc,did you mean back?", "key,the name of a key",
        "app run com.x,start or stop", "element OK,text=", "element text=,text has 1 to 256", "clipboard,set or get",
        "wait,milliseconds", "wait soon,milliseconds", "wait 1001,ms is 0 to 1000", "swipe 0 0 1 1 10001,ms is 0 to",
        "element text=OK index=x,whole number", "tap 0.5 0.5 500,is no step"})
    void aMistakeIsNamedWithWhatShouldStandThere(String words, String expected) {
        assertThatThrownBy(() -> steps(words)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(expected);
    }

    @Test
    void aGestureHasAHundredStepsAtMost() {
        assertThat(GestureWords.read(Collections.nCopies(50, List.of("key", "back")).stream().flatMap(List::stream)
                .toList())).hasSize(50);
        assertThatThrownBy(() -> GestureWords.read(Collections.nCopies(101, List.of("wait", "1")).stream()
                .flatMap(List::stream).toList())).hasMessageContaining("1 to 100 steps");
        assertThatThrownBy(() -> GestureWords.read(List.of())).hasMessageContaining("1 to 100 steps");
    }

    @Test
    void aLineHasWordsAndTextsInQuotes() {
        assertThat(GestureLine.read("  text \"Hello \\\"you\\\" 你好\"  key enter ")).containsExactly(
                new InputStep.Text("Hello \"you\" 你好", TextMethod.AUTO),
                new InputStep.Key(InputKey.ENTER, KeyAction.PRESS));
        assertThat(GestureLine.words("a \"\" b")).containsExactly("a", "", "b");
        assertThatThrownBy(() -> GestureLine.read("text \"open")).hasMessageContaining("not closed");
    }

    @Test
    void aLineMayBeJsonAsInTheProtocol() {
        assertThat(GestureLine.read("{\"step\":\"tap\",\"x\":32768,\"y\":49152}"))
                .containsExactly(new InputStep.Tap(BELOW));
        assertThat(GestureLine.read("[{\"step\":\"tap\",\"x\":32768,\"y\":49152},{\"step\":\"wait\",\"ms\":5}]"))
                .containsExactly(new InputStep.Tap(BELOW), new InputStep.Wait(Duration.ofMillis(5)));
        assertThatThrownBy(() -> GestureLine.read("[{\"step\":\"jump\"}]")).hasMessageContaining("touch, tap");
        assertThatThrownBy(() -> GestureLine.read("[{\"step\":")).hasMessageContaining("JSON");
        assertThatThrownBy(() -> GestureLine.read("[]")).hasMessageContaining("1 to 100 steps");
    }

    @Test
    void aLineThatLeavesAFingerOrAKeyPressedIsRefused() {
        String down = "{\"step\":\"touch\",\"p\":0,\"a\":\"down\",\"x\":1,\"y\":1,\"t\":0}";
        String up = down.replace("down", "up");
        assertThatThrownBy(() -> GestureLine.read("[" + down + "]")).hasMessageContaining("nothing may be pressed");
        assertThatThrownBy(() -> GestureLine.read("{\"step\":\"key\",\"name\":\"power\",\"a\":\"down\"}"))
                .hasMessageContaining("nothing may be pressed");
        assertThat(GestureLine.read("[" + down + "," + up + "]")).hasSize(2);
    }

    @Test
    void blankLinesAndCommentsSayNothing() {
        assertThat(List.of("", "  ", "# to the settings")).allMatch(GestureLine::isEmpty);
        assertThat(GestureLine.isEmpty("tap 0 0")).isFalse();
    }

    private static List<InputStep> steps(String words) {
        return GestureWords.read(List.of(words.split(" ", -1)));
    }
}
