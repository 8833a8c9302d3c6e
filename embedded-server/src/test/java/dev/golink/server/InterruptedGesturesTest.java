package dev.golink.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Gestures of programs on sockets, when the program or the phone ends or falls silent in the middle of one. */
@Timeout(60)
class InterruptedGesturesTest {
    private static final String HELLO = "{\"event\":\"hello\",\"protocol\":1,\"input\":[\"touch\",\"key\"],"
            + "\"input_clock\":true}";
    private static final String TAKE = "{\"event\":\"take_control\",\"id\":\"c\",\"to_user\":\"lab-1\"}";
    private static final Duration TWO_SECONDS_AND_A_BIT = Duration.ofMillis(3_500);
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

    private RunningServer server;
    private FixedClient phone;
    private FixedClient operator;

    @BeforeEach
    void takeControl() throws IOException {
        server = new RunningServer(Duration.ofMinutes(5));
        phone = phone();
        operator = server.operator("night-shift");
        operator.say(TAKE);
        assertThat(operator.heard("\"of\":\"take_control\"")).contains("\"done\"");
    }

    @AfterEach
    void close() {
        operator.close();
        phone.close();
        server.close();
    }

    @Test
    void aPressOfAKilledConsoleIsCancelledAtThePhoneWithinTwoSeconds() {
        operator.say(touch("g", 0, "down"));
        phone.heard("\"down\"");

        operator.close();

        assertThat(phone.heardWithin(Duration.ofSeconds(2), "\"cancel\"")).contains("\"input\"", "\"touch\"");
        assertThat(phone.heardWithin(Duration.ofSeconds(2), "\"ended\"")).contains("\"control\"");
        server.awaitPhone("lab-1", seen -> seen.input().controller() == null);
    }

    @Test
    void aPressOfASilentConsoleIsCancelledAfterTwoSeconds() {
        operator.say(touch("g", 0, "down"));
        phone.heard("\"down\"");

        assertThat(phone.heardWithin(TWO_SECONDS_AND_A_BIT, "\"cancel\"")).contains("\"input\"");
        assertThat(operator.heard("\"of\":\"input\"")).contains("\"cancelled\"", "\"silent\"");
    }

    @Test
    void nothingIsReplayedWhenThePhoneComesBack() {
        operator.say(touch("g", 0, "down"));
        phone.heard("\"down\"");

        phone.close();
        assertThat(operator.heard("\"of\":\"input\"")).contains("\"unreachable\"");
        operator.say(touch("g", 1, "move"));
        operator.say(touch("g", 2, "up"));
        phone = phone();

        assertThat(phone.heard("\"begun\"")).contains("\"control\"", "night-shift");
        operator.say("{\"event\":\"input\",\"id\":\"h\",\"seq\":0,\"to_user\":\"lab-1\","
                + "\"do\":[{\"step\":\"key\",\"name\":\"back\"}]}");
        phone.heard("\"back\"");
        assertThat(inputs(phone)).as("only the new gesture").singleElement().asString().contains("\"back\"");
        assertThat(results("\"g\"")).hasSize(1);
    }

    @Test
    void nothingIsReplayedWhenTheConsoleComesBack() {
        operator.say(touch("g", 0, "down"));
        phone.heard("\"down\"");
        operator.close();
        phone.heard("\"cancel\"");

        operator = server.operator("night-shift");
        operator.say(touch("g", 1, "up"));
        operator.say(touch("h", 0, "down"));

        assertThat(operator.heard("\"h\"")).contains("\"refused\"", "no_control");
        assertThat(inputs(phone)).as("the press and its cancellation").hasSize(2);
    }

    @Test
    void controlThatIsTakenOverIsToldToBothAndToThePhone() {
        operator.say(touch("g", 0, "down"));
        phone.heard("\"down\"");
        try (FixedClient other = server.operator("day-shift")) {
            other.say(TAKE);
            assertThat(other.heard("\"of\":\"take_control\"")).contains("\"refused\"", "\"held\"", "night-shift");

            other.say(TAKE.replace("\"c\"", "\"d\",\"force\":true"));

            assertThat(other.heard("\"d\"")).contains("\"done\"", "\"taken_from\":\"night-shift\"");
            assertThat(operator.heard("\"event\":\"control\"")).contains("\"taken_over\"", "\"by\":\"day-shift\"");
            assertThat(operator.heard("\"of\":\"input\"")).contains("\"cancelled\"");
            phone.heard("\"cancel\"");
            await().untilAsserted(() -> assertThat(phone.heard()).anyMatch(text -> text.contains("\"begun\"")
                    && text.contains("day-shift")));
        }
    }

    private FixedClient phone() {
        FixedClient connected = server.phone("lab-1");
        connected.say(HELLO);
        server.awaitPhone("lab-1", seen -> !seen.description().legacy() && !seen.input().kinds().isEmpty());
        return connected;
    }

    private static String touch(String id, int seq, String action) {
        return "{\"event\":\"input\",\"id\":\"" + id + "\",\"seq\":" + seq + ",\"to_user\":\"lab-1\",\"do\":[{"
                + "\"step\":\"touch\",\"p\":0,\"a\":\"" + action + "\",\"x\":1000,\"y\":2000,\"t\":" + seq + "}]}";
    }

    private static List<String> inputs(FixedClient phone) {
        return phone.heard().stream().filter(text -> text.contains("\"event\":\"input\"")).toList();
    }

    private List<String> results(String id) {
        return operator.heard().stream().filter(text -> text.contains("\"result\"") && idOf(text).equals(id)).toList();
    }

    private static String idOf(String text) {
        Matcher matcher = ID.matcher(text);
        return matcher.find() ? '"' + matcher.group(1) + '"' : "";
    }
}
