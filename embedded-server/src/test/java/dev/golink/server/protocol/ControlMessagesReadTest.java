package dev.golink.server.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.input.InputCancellation;
import dev.golink.server.fleet.input.InputKey;
import dev.golink.server.fleet.input.InputKind;
import dev.golink.server.fleet.input.InputOutcome;
import dev.golink.server.fleet.input.InputRefusal;
import dev.golink.server.fleet.input.InputStep;
import dev.golink.server.fleet.input.KeyAction;
import dev.golink.server.protocol.message.ControlMessage;
import dev.golink.server.protocol.message.ControlNews;
import dev.golink.server.protocol.message.OperatorMessage;
import dev.golink.server.protocol.message.PhoneMessage;
import dev.golink.server.protocol.message.ServerMessage;
import dev.golink.server.protocol.message.Targets;

/** Tests how wrong and unusual messages about the control of phones are read. */
class ControlMessagesReadTest {
    private static final String TAP = "{'step':'tap','x':1,'y':2}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{'step':'pinch'} | step must be one of the words: touch, tap,",
        "{'x':1,'y':2} | step is missing. It must be a text.", "{'step':1} | step must be a text.",
        "{'step':'touch','p':10,'a':'down','x':1,'y':2,'t':0} | p, the number of a pointer, is 0 to 9.",
        "{'step':'touch','p':-1,'a':'down','x':1,'y':2,'t':0} | p must be a whole number",
        "{'step':'touch','p':0.5,'a':'down','x':1,'y':2,'t':0} | p must be a whole number",
        "{'step':'touch','p':0,'a':'hover','x':1,'y':2,'t':0} | a must be one of the words: down, move, up, cancel.",
        "{'step':'touch','p':0,'a':'Down','x':1,'y':2,'t':0} | a must be one of the words: down, move, up, cancel.",
        "{'step':'touch','p':0,'x':1,'y':2,'t':0} | a must be one of the words: down, move, up, cancel.",
        "{'step':'touch','p':0,'a':'down','x':1,'y':2} | t is missing. It must be a whole number.",
        "{'step':'tap','x':65536,'y':2} | x and y are whole numbers from 0 to 65535.",
        "{'step':'tap','x':1} | y is missing. It must be a whole number.",
        "{'step':'swipe','x':1,'y':2,'x2':1,'y2':65536,'ms':1} | x2 and y2 are whole numbers from 0 to 65535.",
        "{'step':'swipe','x':1,'y':2,'x2':1,'y2':2,'ms':10001} | ms is 0 to 10000.",
        "{'step':'long_press','x':1,'y':2} | ms is missing. It must be a whole number.",
        "{'step':'wait','ms':1001} | ms is 0 to 1000.",
        "{'step':'key','name':'a'} | name must be one of the keys: back,",
        "{'step':'key','name':'back','a':'move'} | a must be one of the words: press, down, up.",
        "{'step':'text','text':''} | text has 1 to 2000 characters.",
        "{'step':'text','text':'a','how':'ime'} | how must be one of the words: auto, commit, paste, keys.",
        "{'step':'text','text':'\\ud83d'} | half of a character (an unpaired surrogate)",
        "{'step':'clipboard','set':'\\udc4b'} | half of a character (an unpaired surrogate)",
        "{'step':'clipboard'} | clipboard needs either set with a text or get with true.",
        "{'step':'clipboard','get':false} | clipboard needs either set with a text or get with true.",
        "{'step':'clipboard','set':'a','get':true} | clipboard needs either set with a text or get with true.",
        "{'step':'clipboard','set':'a','get':false} | clipboard needs either set with a text or get with true.",
        "{'step':'app'} | app needs exactly one of start and stop",
        "{'step':'app','start':'a','stop':'b'} | app needs exactly one of start and stop",
        "{'step':'app','start':''} | start has 1 to 256 characters.",
        "{'step':'element'} | element needs exactly one of id, text, desc and class",
        "{'step':'element','id':'a','desc':'b'} | element needs exactly one of id, text, desc and class",
        "{'step':'element','id':'a','index':1000} | index is 0 to 999.",
        "{'step':'element','id':5} | id must be a text."})
    void aWrongStepIsRefusedWithItsPlaceAndWhatIsWrong(String step, String why) {
        assertThat(unusable(input("[" + TAP + "," + step + "]"))).startsWith("input: step 2 of do: ").contains(why);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "'to_user':'p','seq':0,'do':[{'step':'tap','x':1,'y':2}] | it needs the id of its gesture, and seq",
        "'to_user':'p','id':'g','do':[{'step':'tap','x':1,'y':2}] | it needs the id of its gesture, and seq",
        "'to_user':'p','id':null,'seq':0,'do':[] | An id must be a text of 1 to 128 characters",
        "'to_user':'p','id':'g','seq':-1,'do':[] | seq must be a whole number",
        "'to_user':'p','id':'g','seq':0 | do must be a list of 1 to 100 steps.",
        "'to_user':'p','id':'g','seq':0,'do':[] | do must be a list of 1 to 100 steps.",
        "'to_user':'p','id':'g','seq':0,'do':{} | do must be a list of objects.",
        "'to_user':'p','id':'g','seq':0,'do':['tap'] | do must be a list of objects.",
        "'to_user':'p','id':'g','seq':0,'at':5,'do':[] | at must be an object.",
        "'to_user':'p','id':'g','seq':0,'at':{'w':0,'h':1,'rotation':0,'frame':1},'do':[] | at: w and h, the size",
        "'to_user':'p','id':'g','seq':0,'at':{'w':1,'h':65536,'rotation':0,'frame':1},'do':[] | at: w and h, the size",
        "'to_user':'p','id':'g','seq':0,'at':{'w':1,'h':1,'rotation':4,'frame':1},'do':[] | at: rotation is 0 to 3.",
        "'to_user':'p','id':'g','seq':0,'at':{'w':1,'h':1,'rotation':0,'frame':4294967296},'do':[] | at: frame is 0 to",
        "'to_user':'p','id':'g','seq':0,'at':{'w':1,'h':1,'rotation':0},'do':[] | at: frame is missing.",
        "'id':'g','seq':0,'do':[] | input needs to_user, the id of a phone.",
        "'to_group':'lab','id':'g','seq':0,'do':[] | input can't be for a group. Name its phones in to_users.",
        "'to_user':'p','to_group':'lab','id':'g','seq':0,'do':[] | input can't be for a group.",
        "'to_user':'p','to_users':['q'],'id':'g','seq':0,'do':[] | exactly one of to_user",
        "'to_users':[],'id':'g','seq':0,'do':[] | to_users must be a list of 1 to"})
    void aWrongInputIsRefusedWithWhatIsWrong(String fields, String why) {
        assertThat(unusable("{'event':'input'," + fields + "}")).startsWith("input: ").contains(why);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{'event':'take_control','to_user':'p'} | take_control: it needs an id",
        "{'event':'take_control','id':'1'} | take_control needs to_user, the id of a phone.",
        "{'event':'take_control','id':'1','to_group':'lab'} | take_control can't be for a group.",
        "{'event':'take_control','id':'1','to_user':'p','force':'yes'} | force must be true or false.",
        "{'event':'release_control'} | release_control needs to_user, the id of a phone.",
        "{'event':'release_control','to_group':'lab'} | release_control can't be for a group."})
    void aWrongRequestIsRefusedWithWhatIsWrong(String text, String why) {
        assertThat(unusable(text)).contains(why);
    }

    @Test
    void aGestureHasAtMostHundredStepsAMessageAndTwoHundredPhones() {
        assertThat(read(input("[" + repeated(TAP, 100) + "]"))).isInstanceOf(ControlMessage.Input.class);
        assertThat(unusable(input("[" + repeated(TAP, 101) + "]"))).isEqualTo(
                "input: do must be a list of 1 to 100 steps.");
        assertThat(read(toPhones(200))).isInstanceOfSatisfying(ControlMessage.Release.class,
                release -> assertThat(((Targets.Several) release.targets()).phones()).hasSize(200));
        assertThat(unusable(toPhones(201)))
                .isEqualTo("release_control: to_users must be a list of 1 to 200 phones' ids.");
    }

    @Test
    void aTextIsCountedInCharactersAndStaysAsItIs() {
        String longest = "👋".repeat(1_999) + "\n";

        assertThat(step("{'step':'text','text':'" + longest.replace("\n", "\\n") + "'}"))
                .isInstanceOfSatisfying(InputStep.Text.class, step -> assertThat(step.text()).isEqualTo(longest));
        assertThat(unusable(input("[{'step':'text','text':'" + "👋".repeat(2_001) + "'}]")))
                .endsWith("text has 1 to 2000 characters. This one has 2001.");
    }

    @Test
    void fieldsThatThisVersionDoesNotKnowAreIgnored() {
        assertThat(step("{'step':'key','name':'home','repeat':3}"))
                .isEqualTo(new InputStep.Key(InputKey.HOME, KeyAction.PRESS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'event':'input_done','outcome':'done'}", "{'event':'input_done','id':'g'}",
        "{'event':'input_done','id':'g','outcome':'cancelled'}", "{'event':'input_done','id':'g','outcome':'refused'}",
        "{'event':'input_done','id':'g','outcome':'done','clipboard':5}",
        "{'event':'input_done','id':'g','outcome':'done','clipboard':'\\ud83d'}", "{'event':'input_state'}",
        "{'event':'input_state','can':'touch'}", "{'event':'input_state','can':[1]}"})
    void aWrongReportOfAPhoneIsRefusedWithAText(String text) {
        assertThat(MessageReader.ofPhone(json(text))).isInstanceOfSatisfying(PhoneMessage.Unusable.class,
                wrong -> assertThat(wrong.why())
                        .startsWith(text.contains("_state") ? "input_state: " : "input_done: "));
    }

    @Test
    void aClipboardOfMoreThanTwoThousandCharactersIsRefused() {
        assertThat(MessageReader.ofPhone(json(
                "{'event':'input_done','id':'g','outcome':'done','clipboard':'" + "x".repeat(2_001) + "'}")))
                .isEqualTo(new PhoneMessage.Unusable(
                        "input_done: clipboard has at most 2000 characters. Send the first of them."));
    }

    @Test
    void wordsOfANewerPhoneAreLeftOut() {
        assertThat(MessageReader.ofPhone(json("{'event':'input_state','can':['touch','smell'],'why':'asleep'}")))
                .isEqualTo(new PhoneMessage.InputStateReport(Set.of(InputKind.TOUCH), null));
        assertThat(MessageReader.ofPhone(json("{'event':'hello','input':['key','smell'],'input_clock':'yes'}")))
                .isInstanceOfSatisfying(PhoneMessage.Hello.class, hello -> {
                    assertThat(hello.input()).containsExactly(InputKind.KEY);
                    assertThat(hello.comparesTime()).isFalse();
                });
    }

    @Test
    void aReasonThatThisVersionDoesNotKnowIsInTheText() {
        assertThat(MessageReader.ofPhone(json("{'event':'input_done','id':'g','outcome':'refused','reason':'tired'}")))
                .isEqualTo(new PhoneMessage.InputReport("g", new InputOutcome.Refused(InputRefusal.OTHER, "tired")));
        assertThat(MessageReader.ofPhone(
                json("{'event':'input_done','id':'g','outcome':'refused','reason':'tired','msg':'later'}"))).isEqualTo(
                        new PhoneMessage.InputReport("g",
                                new InputOutcome.Refused(InputRefusal.OTHER, "tired: later")));
        assertThat(ServerReader.read(json(
                "{'event':'result','id':'g','of':'input','to_user':'p','outcome':'cancelled','reason':'tired'}")))
                .contains(new ServerMessage.OfControl(new ControlNews.GestureEnded("g",
                        new PhoneId("p"),
                        new InputOutcome.Cancelled(InputCancellation.OTHER))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'event':'result','of':'input','to_user':'p','outcome':'done'}",
        "{'event':'result','id':'g','of':'input','outcome':'done'}",
        "{'event':'result','id':'g','of':'input','to_user':'p','outcome':'blessed'}",
        "{'event':'result','id':'g','of':'take_control','to_user':'p','outcome':'refused','reason':'held'}",
        "{'event':'control','to_user':'p','state':'begun'}", "{'event':'control','state':'ended'}"})
    void whatAConsoleCantReadFromAServerIsLeftOut(String text) {
        assertThat(ServerReader.read(json(text))).isEmpty();
    }

    private static String input(String steps) {
        return "{'event':'input','to_user':'p','id':'g','seq':0,'do':" + steps + "}";
    }

    private static String toPhones(int count) {
        return "{'event':'release_control','to_users':["
                + IntStream.range(0, count).mapToObj(i -> "'p" + i + "'").collect(Collectors.joining(",")) + "]}";
    }

    private static String repeated(String step, int times) {
        return IntStream.range(0, times).mapToObj(_ -> step).collect(Collectors.joining(","));
    }

    private static InputStep step(String step) {
        return ((ControlMessage.Input) read(input("[" + step + "]"))).part().steps().getFirst();
    }

    private static OperatorMessage read(String text) {
        return MessageReader.ofOperator(json(text));
    }

    private static String unusable(String text) {
        return ((PhoneMessage.Unusable) read(text)).why();
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
