package dev.golink.phones.client.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;

import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.golink.server.fleet.input.ElementBy;
import dev.golink.server.fleet.input.InputKey;
import dev.golink.server.fleet.input.InputKind;
import dev.golink.server.fleet.input.InputObstacle;
import dev.golink.server.fleet.input.InputOutcome;
import dev.golink.server.fleet.input.InputRefusal;
import dev.golink.server.fleet.input.InputStep;
import dev.golink.server.fleet.input.KeyAction;
import dev.golink.server.fleet.input.ScreenPoint;
import dev.golink.server.fleet.input.SeenPicture;
import dev.golink.server.fleet.input.TextMethod;
import dev.golink.server.fleet.input.TouchAction;

class InputMessagesTest {
    @Test
    void eachStepIsRead() {
        InputPart part = part("""
                {"event":"input","id":"g-1","seq":3,"at":{"w":1080,"h":2400,"rotation":1,"frame":4294967295},"do":[
                {"step":"touch","p":2,"a":"cancel","x":0,"y":65535,"t":40},{"step":"tap","x":1,"y":2},
                {"step":"long_press","x":1,"y":2,"ms":600},{"step":"swipe","x":1,"y":2,"x2":3,"y2":4,"ms":200},
                {"step":"key","name":"volume_up"},{"step":"key","name":"enter","a":"down"},
                {"step":"text","text":"你好"},{"step":"text","text":"a","how":"keys"},
                {"step":"clipboard","set":""},{"step":"clipboard","get":true},
                {"step":"app","start":"a.b"},{"step":"app","stop":"a.b"},
                {"step":"element","text":"OK"},{"step":"element","class":"Switch","index":4},
                {"step":"wait","ms":10}],"sent_ms":1700000000123,"fromUser":"desk"}""");
        ScreenPoint point = new ScreenPoint(1, 2);
        assertThat(part.steps()).containsExactly(
                new InputStep.Touch(2, TouchAction.CANCEL, new ScreenPoint(0, 65_535), 40), new InputStep.Tap(point),
                new InputStep.LongPress(point, Duration.ofMillis(600)),
                new InputStep.Swipe(point, new ScreenPoint(3, 4), Duration.ofMillis(200)),
                new InputStep.Key(InputKey.VOLUME_UP, KeyAction.PRESS),
                new InputStep.Key(InputKey.ENTER, KeyAction.DOWN), new InputStep.Text("你好", TextMethod.AUTO),
                new InputStep.Text("a", TextMethod.KEYS), new InputStep.SetClipboard(""), new InputStep.GetClipboard(),
                new InputStep.StartApp("a.b"), new InputStep.StopApp("a.b"),
                new InputStep.TapElement(ElementBy.TEXT, "OK", 0),
                new InputStep.TapElement(ElementBy.CLASS, "Switch", 4), new InputStep.Wait(Duration.ofMillis(10)));
        assertThat(part.complete()).isTrue();
        assertThat(part).extracting(InputPart::id, InputPart::seq, InputPart::seen).containsExactly("g-1", 3,
                new SeenPicture(1080, 2400, 1, 4_294_967_295L));
        assertThat(part.sent()).hasValue(1_700_000_000_123L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'step':'fly'}", "{}", "7", "{'step':'tap','x':70000,'y':1}", "{'step':'tap','x':1}",
        "{'step':'key','name':'camera'}", "{'step':'touch','p':0,'a':'hover','x':1,'y':1,'t':0}",
        "{'step':'text','text':'a','how':'magic'}", "{'step':'element','colour':'red'}",
        "{'step':'wait','ms':99999999999}"})
    void aStepThatThePhoneDoesNotKnowEndsWhatItReads(String step) {
        InputPart part = part(("{'event':'input','id':'g','seq':0,'do':[{'step':'tap','x':1,'y':1}," + step
                + ",{'step':'tap','x':2,'y':2}]}").replace('\'', '"'));
        assertThat(part.complete()).isFalse();
        assertThat(part.steps()).containsExactly(new InputStep.Tap(new ScreenPoint(1, 1)));
        assertThat(part.sent()).isEmpty();
        assertThat(part.seen()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"event\":\"input\"}", "{\"event\":\"input\",\"id\":\"g\",\"do\":7}",
        "{\"event\":\"input\",\"id\":\"g\",\"do\":[]}",
        "{\"event\":\"input\",\"id\":\"g\",\"seq\":0,\"do\":[],\"at\":{\"w\":0}}", "{\"event\":\"control\"}"})
    void aMessageThatIsNoGestureIsIgnored(String text) {
        assertThat(ServerInstruction.read(text)).isEqualTo(new ServerInstruction.Other());
    }

    @Test
    void beginAndEndOfControlAreRead() {
        assertThat(ServerInstruction.read("{\"event\":\"control\",\"fromUser\":\"Anna\",\"state\":\"begun\"}"))
                .isEqualTo(new ServerInstruction.Control(true, "Anna"));
        assertThat(ServerInstruction.read("{\"event\":\"control\",\"fromUser\":\"Anna\",\"state\":\"ended\"}"))
                .isEqualTo(new ServerInstruction.Control(false, "Anna"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"event\":\"heart\",\"server_ms\":1700000000123}",
        "{\"server_ms\":1700000000123,\"event\":\"heart\"}",
        "{\"event\":\"heart\", \"server_ms\":1700000000123 }"})
    void theServersTimeIsReadFromAnswersToHeartbeats(String text) {
        assertThat(ServerInstruction.read(text)).isEqualTo(new ServerInstruction.Heart(1_700_000_000_123L));
    }

    @Test
    void answersAndStatesAreWritten() {
        assertThat(InputMessages.done("g-81", new InputOutcome.Done(null, null, null)))
                .isEqualTo(golden("phone-to-server/input-done"));
        assertThat(InputMessages.done("g-82", new InputOutcome.Done("commit", "com.example.shop/.Main", null)))
                .isEqualTo(golden("phone-to-server/input-done-text"));
        assertThat(InputMessages.done("g-83", new InputOutcome.Done(null, null, " 手机号\n138 ")))
                .isEqualTo(golden("phone-to-server/input-done-clipboard"));
        assertThat(InputMessages.refused("g-81", new InputOutcome.Refused(InputRefusal.CHANGED, "")))
                .isEqualTo(golden("phone-to-server/input-done-refused"));
        assertThat(InputMessages.refused("g-82",
                new InputOutcome.Refused(InputRefusal.FAILED, "the app was not found")))
                .isEqualTo(golden("phone-to-server/input-done-failed"));
        assertThat(InputMessages.state(EnumSet.of(InputKind.KEY), InputObstacle.LOCKED))
                .isEqualTo(golden("phone-to-server/input-state-locked"));
        assertThat(InputMessages.state(EnumSet.of(InputKind.TEXT, InputKind.KEY, InputKind.TOUCH), null))
                .isEqualTo(golden("phone-to-server/input-state"));
    }

    @Test
    void aHelloSaysWhatThePhoneCarriesOut() {
        PhoneHello hello = new PhoneHello("Pixel 8", "Android 16", "GoLink page 1", 1080, 2400, Duration.ofSeconds(5),
                List.of("jpeg"), true, true, true, EnumSet.allOf(ShownNotice.class), List.of("lab-3"),
                EnumSet.allOf(InputKind.class));
        assertThat(JsonParser.parseString(PhoneMessages.hello(hello)))
                .isEqualTo(JsonParser.parseString(golden("phone-to-server/hello-input")));
    }

    @Test
    void goldenMessagesForPhonesAreRead() {
        InputPart first = part(golden("server-to-phone/input"));
        assertThat(first.seen()).isEqualTo(new SeenPicture(1080, 2400, 0, 9123));
        assertThat(first.steps())
                .containsExactly(new InputStep.Touch(0, TouchAction.DOWN, new ScreenPoint(32_768, 16_384), 0));
        assertThat(part(golden("server-to-phone/input-next"))).extracting(InputPart::seq, InputPart::complete)
                .containsExactly(1, true);
        InputPart all = part(golden("server-to-phone/input-steps"));
        assertThat(all.complete()).isTrue();
        assertThat(all.steps()).hasSize(17).contains(new InputStep.Text(" 你好 👋\n", TextMethod.AUTO),
                new InputStep.TapElement(ElementBy.TEXT, "购买", 2));
        assertThat(ServerInstruction.read(golden("server-to-phone/control-begun")))
                .isEqualTo(new ServerInstruction.Control(true, "desk"));
        assertThat(ServerInstruction.read(golden("server-to-phone/control-ended")))
                .isEqualTo(new ServerInstruction.Control(false, "desk"));
        assertThat(ServerInstruction.read(golden("server-to-phone/heart-time")))
                .isEqualTo(new ServerInstruction.Heart(1_766_000_004_500L));
    }

    private static InputPart part(String text) {
        return ((ServerInstruction.Input) ServerInstruction.read(text)).part();
    }

    private static String golden(String name) {
        try (InputStream in = InputMessagesTest.class.getResourceAsStream("/golden/" + name + ".json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
