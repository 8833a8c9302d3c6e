package dev.golink.phones.simulator.input;

import static dev.golink.phones.simulator.input.ExecutorFixture.key;
import static dev.golink.phones.simulator.input.ExecutorFixture.touch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import dev.golink.phones.simulator.behaviour.InputAnswer;
import dev.golink.phones.simulator.device.ScreenState;
import dev.golink.phones.simulator.device.app.App;
import dev.golink.phones.simulator.figures.SwarmFigures;

class GestureExecutorTest {
    private static final String MESSAGES = "{'step':'app','start':'dev.golink.messages'}";
    private static final String NOTES = "{'step':'app','start':'dev.golink.notes'}";
    private static final String NONE = "0 answers";

    private final ExecutorFixture phone = new ExecutorFixture();

    @Test
    void aTapIsAnsweredAtOnceWithTheAppThatIsShownThen() {
        phone.part("g1", 0, "{'step':'tap','x':11000,'y':9000}");
        assertThat(phone.said).containsExactly(
                "{\"event\":\"input_done\",\"id\":\"g1\",\"outcome\":\"done\",\"app\":\"dev.golink.messages/.Main\"}");
        assertThat(phone.changes).isPositive();
    }

    @Test
    void aGestureIsAnsweredWhenNothingIsPressedAnyMore() {
        phone.part("g1", 0, touch("down", 30_000, 30_000));
        phone.part("g1", 1, touch("move", 30_000, 20_000));
        assertThat(phone.answer("g1")).isEqualTo(NONE);
        assertThat(phone.device.touches().fingers()).hasSize(1);
        phone.part("g1", 2, touch("up", 30_000, 20_000));
        assertThat(phone.answer("g1")).isEqualTo("done");
        assertThat(phone.device.touches().fingers()).isEmpty();
    }

    @Test
    void aPressedKeyKeepsTheGestureOpen() {
        phone.part("g1", 0, "{'step':'key','name':'volume_up','a':'down'}");
        assertThat(phone.device.volume().level()).isEqualTo(7);
        assertThat(phone.answer("g1")).isEqualTo(NONE);
        phone.part("g1", 1, "{'step':'key','name':'volume_up','a':'up'}");
        assertThat(phone.answer("g1")).isEqualTo("done");
    }

    @Test
    void aSwipeTakesItsTimeAndScrolls() {
        phone.part("g1", 0, MESSAGES + ",{'step':'swipe','x':30000,'y':50000,'x2':30000,'y2':30000,'ms':320}");
        phone.time.turn(Duration.ofMillis(160));
        assertThat(phone.device.apps().scroll()).isBetween(0.1, 0.2);
        assertThat(phone.answer("g1")).isEqualTo(NONE);
        phone.time.turn(Duration.ofMillis(160));
        assertThat(phone.answer("g1")).isEqualTo("done");
        assertThat(phone.device.apps().scroll()).isEqualTo(20_000 / 65_536.0, within(1e-3));
    }

    @Test
    void aLongPressAndAPauseTakeTheirTime() {
        phone.part("g1", 0, NOTES + ",{'step':'text','text':'你好'},{'step':'wait','ms':300},"
                + "{'step':'long_press','x':30000,'y':30000,'ms':700}");
        phone.time.turn(Duration.ofMillis(999));
        assertThat(phone.answer("g1")).isEqualTo(NONE);
        phone.time.turn(Duration.ofMillis(1));
        assertThat(phone.said.getLast()).contains("\"how\":\"commit\"");
        assertThat(phone.device.apps().note().selected()).isEqualTo("你好");
    }

    @Test
    void whatIsNotDoneWhenControlEndsIsRefusedAndNotDoneLater() {
        phone.executor.control("anna");
        phone.part("g1", 0, NOTES + ",{'step':'wait','ms':500},{'step':'text','text':'one'}");
        phone.part("g2", 0, "{'step':'text','text':'two'}");
        phone.executor.control("");
        phone.executor.control("bert");
        phone.time.turn(Duration.ofSeconds(1));
        assertThat(phone.answer("g1")).isEqualTo("refused failed");
        assertThat(phone.answer("g2")).isEqualTo("refused failed");
        assertThat(phone.device.apps().note().text()).isEmpty();
        phone.part("g3", 0, "{'step':'text','text':'three'}");
        assertThat(phone.device.apps().note().text()).isEqualTo("three");
    }

    @Test
    void gesturesAreCarriedOutInTheirOrder() {
        phone.part("g1", 0, NOTES + ",{'step':'wait','ms':500},{'step':'text','text':'one'}");
        phone.part("g2", 0, "{'step':'text','text':' two'}");
        assertThat(phone.answer("g2")).isEqualTo(NONE);
        phone.time.turn(Duration.ofMillis(500));
        assertThat(phone.device.apps().note().text()).isEqualTo("one two");
        assertThat(phone.answer("g1")).isEqualTo("done");
        assertThat(phone.answer("g2")).isEqualTo("done");
    }

    @Test
    void theFirstRefusedStepEndsTheGestureAndTheRestIsIgnored() {
        phone.part("g1", 0, "{'step':'text','text':'x'}," + key("volume_up"));
        assertThat(phone.answer("g1")).isEqualTo("refused no_focus");
        phone.part("g1", 1, key("volume_up"));
        assertThat(phone.answer("g1")).as("answered once").isEqualTo("refused no_focus");
        assertThat(phone.device.volume().level()).isEqualTo(6);
    }

    @Test
    void anotherRotationOrShapeThanTheOperatorSawIsRefused() {
        phone.part("g1", 0, ",'at':{'w':540,'h':1200,'rotation':0,'frame':7}", key("rotate"), Duration.ZERO);
        assertThat(phone.answer("g1")).isEqualTo("done");
        phone.part("g2", 0, ",'at':{'w':540,'h':1200,'rotation':0,'frame':7}", key("back"), Duration.ZERO);
        assertThat(phone.answer("g2")).isEqualTo("refused changed");
        phone.part("g3", 0, ",'at':{'w':1200,'h':540,'rotation':1,'frame':9}", key("back"), Duration.ZERO);
        assertThat(phone.answer("g3")).isEqualTo("done");
        phone.part("g4", 0, ",'at':{'w':1200,'h':560,'rotation':1,'frame':9}", key("back"), Duration.ZERO);
        assertThat(phone.answer("g4")).isEqualTo("refused changed");
        phone.part("g5", 0, key("rotate"));
        phone.part("g6", 0, ",'at':{'w':540,'h':1200,'rotation':0,'frame':7}", key("back"), Duration.ZERO);
        assertThat(phone.answer("g6")).as("upside down").isEqualTo("refused changed");
    }

    @Test
    void thePictureIsComparedWhenTheTurnOfTheGestureComes() {
        phone.part("g1", 0, "{'step':'wait','ms':500}," + key("rotate"));
        phone.part("g2", 0, ",'at':{'w':540,'h':1200,'rotation':0,'frame':7}", key("volume_up"), Duration.ZERO);
        phone.time.turn(Duration.ofMillis(500));
        assertThat(phone.answer("g1")).isEqualTo("done");
        assertThat(phone.answer("g2")).isEqualTo("refused changed");
        assertThat(phone.device.volume().level()).isEqualTo(6);
    }

    @Test
    void aPartOlderThanOneAndAHalfSecondsIsRefused() {
        phone.time.turn(Duration.ofSeconds(10));
        phone.part("g1", 0, "", key("volume_up"), Duration.ofMillis(1_500));
        assertThat(phone.answer("g1")).isEqualTo("done");
        phone.part("g2", 0, "", key("volume_up"), Duration.ofMillis(1_501));
        assertThat(phone.answer("g2")).isEqualTo("refused late");
        assertThat(phone.device.volume().level()).isEqualTo(7);
    }

    @Test
    void aLatePartLetsGoOfWhatTheGesturePresses() {
        phone.time.turn(Duration.ofSeconds(10));
        phone.part("g1", 0, MESSAGES);
        phone.part("g2", 0, touch("down", 30_000, 50_000));
        phone.part("g2", 1, touch("move", 30_000, 30_000));
        phone.part("g2", 2, "", touch("up", 30_000, 20_000), Duration.ofSeconds(5));
        assertThat(phone.answer("g2")).isEqualTo("refused late");
        assertThat(phone.device.touches().fingers()).isEmpty();
        assertThat(phone.device.apps().scroll()).as("as if it had not been touched").isZero();
    }

    @Test
    void aPhoneLetsGoByItselfThreeSecondsAfterTheLastPart() {
        phone.part("g1", 0, touch("down", 30_000, 30_000));
        phone.time.turn(Duration.ofMillis(2_900));
        phone.part("g1", 1, touch("move", 30_000, 30_000));
        phone.time.turn(Duration.ofMillis(2_999));
        assertThat(phone.device.touches().fingers()).hasSize(1);
        phone.time.turn(Duration.ofMillis(1));
        assertThat(phone.device.touches().fingers()).isEmpty();
        assertThat(phone.answer("g1")).isEqualTo("refused failed");
        phone.part("g1", 2, touch("up", 30_000, 30_000));
        assertThat(phone.answers("g1")).hasSize(1);
    }

    @Test
    void anUnknownStepIsRefusedAsUnsupported() {
        phone.part("g1", 0, "{'step':'fly','x':1}");
        assertThat(phone.answer("g1")).isEqualTo("refused unsupported");
        phone.part("g2", 0, key("camera"));
        assertThat(phone.answer("g2")).isEqualTo("refused unsupported");
    }

    @Test
    void theClipboardIsAnswered() {
        phone.part("g1", 0, "{'step':'clipboard','set':'你好'},{'step':'clipboard','get':true}");
        assertThat(phone.answers("g1").getFirst().get("clipboard").getAsString()).isEqualTo("你好");
    }

    @Test
    void aSlowPhoneAnswersFourHundredMillisecondsLater() {
        ExecutorFixture slow = new ExecutorFixture(InputAnswer.CARRIES_OUT_SLOWLY);
        slow.part("g1", 0, key("volume_up"));
        slow.time.turn(Duration.ofMillis(399));
        assertThat(slow.answer("g1")).isEqualTo(NONE);
        assertThat(slow.device.volume().level()).isEqualTo(6);
        slow.time.turn(Duration.ofMillis(1));
        assertThat(slow.answer("g1")).isEqualTo("done");
    }

    @Test
    void aSlowPhoneDoesNotCarryOutWhatCameBeforeControlEnded() {
        ExecutorFixture slow = new ExecutorFixture(InputAnswer.CARRIES_OUT_SLOWLY);
        slow.part("g1", 0, key("volume_up"));
        slow.executor.control("");
        slow.time.turn(Duration.ofMillis(400));
        assertThat(slow.answer("g1")).isEqualTo("refused failed");
        assertThat(slow.device.volume().level()).isEqualTo(6);
    }

    @Test
    void aPhoneWithoutThePermissionRefusesAllAndSaysSoBefore() {
        ExecutorFixture forbidden = new ExecutorFixture(InputAnswer.NOT_ALLOWED);
        forbidden.executor.report();
        assertThat(forbidden.said)
                .containsExactly("{\"event\":\"input_state\",\"can\":[],\"why\":\"not_allowed\"}");
        forbidden.part("g1", 0, key("home"));
        assertThat(forbidden.answer("g1")).isEqualTo("refused not_allowed");
    }

    @Test
    void aPhoneSaysWhatItCanCarryOutWhenThatChanges() {
        phone.part("g1", 0, key("power"));
        phone.part("g2", 0, key("power"));
        phone.part("g3", 0, "{'step':'swipe','x':30000,'y':60000,'x2':30000,'y2':20000,'ms':0}");
        assertThat(phone.device.screen()).isEqualTo(ScreenState.UNLOCKED);
        assertThat(phone.said).filteredOn(text -> text.contains("input_state")).containsExactly(
                "{\"event\":\"input_state\",\"can\":[\"key\"],\"why\":\"locked\"}",
                "{\"event\":\"input_state\",\"can\":[\"touch\",\"key\"],\"why\":\"locked\"}",
                "{\"event\":\"input_state\",\"can\":[\"touch\",\"key\",\"text\",\"clipboard\",\"app\",\"element\"]}");
    }

    @Test
    void aTapOnALockedPhoneIsRefusedAndLeavesNoFinger() {
        ExecutorFixture locked = new ExecutorFixture(InputAnswer.LOCKED);
        locked.part("g1", 0, "{'step':'tap','x':30000,'y':30000}");
        assertThat(locked.answer("g1")).isEqualTo("refused locked");
        assertThat(locked.device.touches().fingers()).isEmpty();
    }

    @Test
    void theOperatorIsShownWhileControlLasts() {
        phone.executor.control("desk");
        assertThat(phone.device.operator()).isEqualTo("desk");
        phone.executor.control("");
        assertThat(phone.device.operator()).isEmpty();
    }

    @Test
    void afterTheConnectionNothingIsPressedAndNothingIsAnswered() {
        phone.executor.control("desk");
        phone.part("g1", 0, NOTES);
        phone.part("g2", 0, touch("down", 30_000, 30_000));
        phone.part("g3", 0, "{'step':'wait','ms':500}," + key("home"));
        phone.executor.end();
        phone.time.turn(Duration.ofSeconds(5));
        assertThat(phone.device.touches().fingers()).isEmpty();
        assertThat(phone.device.operator()).isEmpty();
        assertThat(phone.device.apps().shown()).as("what was done stays").isEqualTo(App.NOTES);
        assertThat(phone.answers("g2")).isEmpty();
        assertThat(phone.answers("g3")).isEmpty();
    }

    @Test
    void gesturesAndTheirPartsAreCounted() {
        phone.part("g1", 0, key("home"));
        phone.part("g2", 0, touch("down", 30_000, 30_000));
        phone.part("g2", 1, touch("up", 30_000, 30_000));
        phone.part("g3", 0, "{'step':'text','text':'x'}");
        assertThat(phone.counters.figures(Duration.ZERO, Duration.ZERO).gestures())
                .isEqualTo(new SwarmFigures.Gestures(4, 2, 1));
    }

    @Test
    void tooManyStepsAtOnceAreRefusedAsBusy() {
        String swipe = "{'step':'swipe','x':1,'y':1,'x2':1,'y2':60000,'ms':10000}";
        for (int i = 0; i < 5; i++) {
            phone.part("g" + i, 0, swipe);
        }
        assertThat(phone.answer("g4")).isEqualTo("refused busy");
    }
}
