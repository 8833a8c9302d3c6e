package dev.golink.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import dev.golink.app.fixtures.FakeLink;
import dev.golink.app.fixtures.HandClock;
import dev.golink.app.fixtures.Phones;
import dev.golink.server.fleet.Departure.Reason;
import dev.golink.server.fleet.EditOutcome;
import dev.golink.server.fleet.LinkHealth;
import dev.golink.server.fleet.Phone;
import dev.golink.server.fleet.PhoneId;
import dev.golink.server.fleet.Presence;
import dev.golink.server.fleet.Profile;
import dev.golink.server.fleet.ProfileEdit;
import dev.golink.server.fleet.Refusal;
import dev.golink.server.fleet.Sharing;
import dev.golink.server.remote.LinkLoss;
import dev.golink.server.remote.LinkState;

/** The details of the selection, as an operator walks through them. */
class DetailsWindowTest {
    private TestWindow window = TestWindow.english();
    private final HeldFleet held = new HeldFleet(window.fleet);
    private final FxRobot robot = new FxRobot();

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void whereThereIsRoomTheyStandBesideTheTableAndElsewhereTheyDoNot() {
        window.fleet.put(Phones.online("lab-1"));

        window.show(1440, 800);
        await().until(() -> isShown("details"));
        window.close();

        window.show(1000, 700);
        await().until(() -> window.ids().size() == 1);
        assertThat(isShown("details")).isFalse();
    }

    @Test
    void aKeyOrAButtonShowsAndHidesThemAndTheNextWindowRemembers() {
        open(Phones.online("lab-1"));

        robot.push(KeyCode.F4);
        await().until(() -> !isShown("details"));
        press(KeyCode.D);
        await().until(() -> isShown("details"));
        robot.clickOn("#details-close");
        await().until(() -> !isShown("details"));
        robot.clickOn("#toggle-details");
        await().until(() -> isShown("details"));

        window.close();
        window.show(1000, 700);
        await().until(() -> isShown("details"));
    }

    @Test
    void withNothingSelectedTheySayWhatToDo() {
        open(Phones.online("lab-1"));

        await().until(() -> isShown("details-hint"));
    }

    @Test
    void ofOnePhoneTheyTellAllThatIsKnown() {
        open(Phones.sharing(Phones.battery(Phones.online("lab-1"), 82, true), Sharing.LIVE));

        window.select("lab-1");

        await().untilAsserted(() -> assertThat(facts()).contains("Sharing=live", "Battery=82 %, charging",
                "Network=wifi", "Round trip=12 ms", "Interval=5 s", "Connected for=10 min", "Last heard=2 s",
                "Missed beats=0 now, 0 in all", "System=Android 16", "App=GoLink 1", "Screen=1080 × 2400",
                "Can share=yes", "Protocol=full", "Temperature=–", "Name=lab-1"));
        assertThat(window.text("details-title")).isEqualTo("lab-1");
        assertThat(window.text("details-presence")).isEqualTo("online since 14:59");
    }

    @Test
    void whatIsNotKnownIsADash() {
        open(Phones.legacy("lab-1"));

        window.select("lab-1");

        await().untilAsserted(() -> assertThat(facts()).contains("Battery=–", "Network=–", "Model=–", "Screen=–",
                "Can share=not told", "Protocol=fixed part only"));
    }

    @Test
    void agesTick() {
        open(Phones.online("lab-1"));
        window.select("lab-1");
        await().untilAsserted(() -> assertThat(facts()).contains("Last heard=2 s"));

        window.clock.turn(Duration.ofSeconds(20));

        await().untilAsserted(() -> assertThat(facts()).contains("Last heard=22 s"));
        assertThat(window.text("beats-since")).isEqualTo("Heard here for 20 s, since you selected it");
    }

    @Test
    void aPhoneThatLeavesSaysWhyAndWhen() {
        open(Phones.online("lab-1"));
        window.select("lab-1");

        window.fleet.put(Phones.gone(Phones.online("lab-1"), Reason.CONNECTION_LOST, Duration.ofSeconds(1)));

        await().untilAsserted(() -> assertThat(window.text("details-presence"))
                .isEqualTo("offline since 15:09: the connection broke"));
        assertThat(passages()).containsExactly("15:09:25 went: the connection broke", "14:59:26 came");
        assertThat(facts()).contains("Battery=–", "Connected for=–");
    }

    @Test
    void theHeartbeatsAreDrawnAndSaidInWords() {
        open(Phones.online("lab-1"));
        window.select("lab-1");
        await().untilAsserted(() -> assertThat(chart()).startsWith("1 heartbeat, 0 missed"));

        window.fleet.put(Phones.silent(Phones.online("lab-1"), Presence.LATE, Duration.ofSeconds(2)));

        await().untilAsserted(() -> assertThat(chart()).startsWith("1 heartbeat, 1 missed")
                .contains("every 5.0 s").contains("round trips 12 ms"));
    }

    @Test
    void aLostLinkSaysThatItWasSo() {
        FakeLink link = FakeLink.connected();
        window = TestWindow.attached(Locale.ENGLISH, link);
        open(Phones.online("lab-1"));
        window.select("lab-1");

        link.become(new LinkState.Lost(HandClock.START, HandClock.START.plusSeconds(9),
                new LinkLoss(LinkLoss.Kind.UNREACHABLE, "")));

        await().untilAsserted(
                () -> assertThat(window.text("details-presence")).isEqualTo("was online since 14:59"));
    }

    @Test
    void ofManyTheyTellWhatTheyHaveInCommon() {
        open(Phones.online("lab-1"), Phones.model("lab-2", "Galaxy A54", 40, "wifi"),
                Phones.gone(Phones.online("lab-3"), Reason.CONNECTION_LOST, Duration.ofSeconds(9)));

        window.select("lab-1", "lab-2", "lab-3");

        await().untilAsserted(() -> assertThat(facts()).contains("Presence=2 online, 1 offline", "Model=mixed",
                "System=Android 16", "Battery=40 % to 82 %", "Network=mixed"));
        assertThat(window.text("details-count")).isEqualTo("3 selected");
    }

    @Test
    void theValuesCanBeCopied() {
        open(Phones.online("lab-1"));
        window.select("lab-1");
        await().until(() -> !facts().isEmpty());

        robot.clickOn("#details-copy");

        assertThat(TestWindow.<String>fx(() -> Clipboard.getSystemClipboard().getString()))
                .contains("Name\tlab-1", "Model\tPixel 8");
    }

    @Test
    void aNicknameIsGivenByKeyboard() {
        open(Phones.online("lab-1"));
        window.select("lab-1");

        robot.push(KeyCode.F2);
        robot.write("Door").push(KeyCode.ENTER);

        await().untilAsserted(() -> assertThat(window.text("details-title")).isEqualTo("Door"));
        assertThat(window.fleet.phone("lab-1").profile().nickname()).isEqualTo("Door");
        assertThat(isShown("nickname-state")).isFalse();
    }

    @Test
    void aNoteIsSavedByItsButton() {
        open(Phones.online("lab-1"));
        window.select("lab-1");

        type("note", "cracked\nglass");
        assertThat(window.text("note-state")).isEqualTo("Not saved yet");
        press("note-save");

        await().untilAsserted(
                () -> assertThat(window.fleet.phone("lab-1").profile().note()).isEqualTo("cracked\nglass"));
        await().until(() -> !isShown("note-state"));
    }

    @Test
    void nothingLooksKeptBeforeItIs() {
        openHeld(Phones.online("lab-1"));
        window.select("lab-1");

        type("nickname", "Door");
        press("nickname-save");

        await().untilAsserted(() -> assertThat(window.text("nickname-state")).isEqualTo("Saving…"));
        assertThat(window.text("details-title")).isEqualTo("lab-1");
        held.keep();
        await().untilAsserted(() -> assertThat(window.text("details-title")).isEqualTo("Door"));
        await().until(() -> !isShown("nickname-state"));
    }

    @Test
    void aRefusalSaysWhyAndWhatWasTypedStays() {
        openHeld(Phones.online("lab-1"));
        window.select("lab-1");
        type("nickname", "Door");
        press("nickname-save");

        await().until(held::isAsked);
        held.answer(new EditOutcome.Refused(Refusal.inWords("The disk is full.")));

        await().untilAsserted(() -> assertThat(window.text("edit-report"))
                .isEqualTo("Nickname of lab-1: not kept. The disk is full."));
        assertThat(window.notices()).containsExactly("Nickname of lab-1: not kept. The disk is full.");
        assertThat(window.text("nickname-state")).isEqualTo("Not saved yet");
        assertThat(typed("nickname")).isEqualTo("Door");
        assertThat(window.text("details-title")).isEqualTo("lab-1");
    }

    @Test
    void whatIsTypedIsNotOverwrittenAndAnothersChangeIsSaid() {
        open(Phones.online("lab-1"));
        window.select("lab-1");
        type("nickname", "Door");

        window.fleet.put(Phones.battery(Phones.online("lab-1"), 7, false));
        await().untilAsserted(() -> assertThat(facts()).contains("Battery=7 %, low"));
        assertThat(typed("nickname")).isEqualTo("Door");
        window.fleet.edit(Set.of(new PhoneId("lab-1")), ProfileEdit.nickname("Window"));

        await().untilAsserted(() -> assertThat(window.text("nickname-state"))
                .isEqualTo("Not saved. Meanwhile another operator changed it to “Window”."));
        assertThat(typed("nickname")).isEqualTo("Door");
        press("nickname-revert");
        assertThat(typed("nickname")).isEqualTo("Window");
    }

    @Test
    void whatIsTypedWaitsWhileAnotherPhoneIsSelected() {
        open(Phones.online("lab-1"), Phones.online("lab-2"));
        window.select("lab-1");
        type("note", "half a sen");

        window.select("lab-2");
        assertThat(typed("note")).isEmpty();
        window.select("lab-1");

        assertThat(typed("note")).isEqualTo("half a sen");
        assertThat(window.text("note-state")).isEqualTo("Not saved yet");
        assertThat(window.fleet.phone("lab-1").profile().note()).isEmpty();
    }

    @Test
    void manyJoinAGroupByKeyboardAndLeaveItAgainByUndo() {
        open(Phones.online("lab-1"), in("lab-2", "kiosk"), in("lab-3", "kiosk-2"));
        window.select("lab-1", "lab-2");

        press(KeyCode.G);
        await().until(() -> isShown("name-field"));
        robot.write("kio").push(KeyCode.ENTER);

        await().untilAsserted(() -> assertThat(groups("lab-1")).containsExactly("kiosk"));
        await().untilAsserted(
                () -> assertThat(window.text("edit-report")).isEqualTo("Added 1 phone to kiosk"));
        assertThat(isShown("name-field")).isFalse();
        press("edit-undo");
        await().untilAsserted(() -> assertThat(groups("lab-1")).isEmpty());
        assertThat(groups("lab-2")).containsExactly("kiosk");
    }

    @Test
    void aNewTagIsMadeByTypingIt() {
        open(Phones.online("lab-1"));
        window.select("lab-1");

        press(KeyCode.T);
        await().until(() -> isShown("name-field"));
        robot.write("cracked").push(KeyCode.ENTER);

        await().untilAsserted(() -> assertThat(chips()).containsExactly("cracked"));
        assertThat(window.fleet.phone("lab-1").profile().tags()).containsExactly("cracked");
    }

    @Test
    void escapePutsTheChooserAwayAndChangesNothing() {
        open(in("lab-1", "kiosk"));
        window.select("lab-1");
        press(KeyCode.G);
        await().until(() -> isShown("name-field"));

        robot.push(KeyCode.ESCAPE);

        await().until(() -> !isShown("name-field"));
        assertThat(groups("lab-1")).containsExactly("kiosk");
    }

    @Test
    void aGroupIsLeftByItsChipAndShownSoOnlyWhenItIs() {
        openHeld(in("lab-1", "kiosk"));
        window.select("lab-1");
        await().untilAsserted(() -> assertThat(chips()).containsExactly("kiosk"));

        robot.clickOn(".remove");

        await().until(held::isAsked);
        assertThat(window.all(".pending-chip")).hasSize(1);
        held.keep();
        await().untilAsserted(() -> assertThat(chips()).isEmpty());
        assertThat(groups("lab-1")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void nothingIsCutOffBesideTheTable(String language) {
        window = new TestWindow(Locale.of(language), TestWindow.NETWORK);
        window.fleet.reset(DetailsFleet.phones());
        window.show(1024, 700);
        await().until(() -> window.row("lab-1") != null);
        DetailsFleet.openBoth(window);
        window.select("lab-3");
        type("nickname", "something else");
        window.fleet.edit(Set.of(new PhoneId("lab-3")), ProfileEdit.nickname("What another operator calls it"));
        for (String[] selection : new String[][]{{}, {"lab-3"}, {"lab-13"}, {"lab-1", "lab-2", "lab-13"}}) {
            window.select(selection);
            WaitForAsyncUtils.waitForFxEvents();
            Bounds pane = TestWindow.fx(() -> {
                Node details = window.stage().getScene().lookup("#details");
                return details.localToScene(details.getLayoutBounds());
            });
            assertThat(window.all("#details .label", "#details .button")).hasSizeGreaterThan(3)
                    .filteredOn(DetailsWindowTest::isInSight)
                    .allSatisfy(node -> {
                        Bounds bounds = node.localToScene(node.getLayoutBounds());
                        assertThat(bounds.getMinX()).as("%s", node).isGreaterThanOrEqualTo(pane.getMinX());
                        assertThat(bounds.getMaxX()).as("%s", node).isLessThanOrEqualTo(pane.getMaxX());
                        assertThat(((Labeled) node).isTextTruncated()).as("%s", node).isFalse();
                    });
        }
        assertThat(TestWindow.<Double>fx(() -> window.table().getWidth())).isGreaterThan(420);
    }

    private void open(Phone... phones) {
        window.fleet.put(phones);
        window.show(1000, 860);
        opened(phones.length);
    }

    private void openHeld(Phone... phones) {
        window.fleet.put(phones);
        window.show(held, 1000, 860);
        opened(phones.length);
    }

    private void opened(int phones) {
        await().until(() -> window.ids().size() == phones);
        TestWindow.fx(() -> {
            window.table().requestFocus();
            return null;
        });
        robot.push(KeyCode.F4);
        await().until(() -> isShown("details"));
    }

    private void press(KeyCode key) {
        robot.press(KeyCode.CONTROL, key).release(key, KeyCode.CONTROL);
    }

    private void press(String id) {
        window.press(id);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private boolean isShown(String id) {
        return TestWindow.fx(() -> {
            Node node = window.stage().getScene().lookup("#" + id);
            return node != null && isInSight(node);
        });
    }

    private static boolean isInSight(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /** The facts in sight, such as "Model=Pixel 8". */
    private List<String> facts() {
        return TestWindow.fx(() -> window.stage().getScene().getRoot().lookupAll("#details .fact").stream()
                .map(TextField.class::cast).map(field -> field.getAccessibleText() + "=" + field.getText()).toList());
    }

    private List<String> passages() {
        return labels("#passages > .label");
    }

    private List<String> chips() {
        return labels(".name-chip > .label");
    }

    private List<String> labels(String selector) {
        return TestWindow.fx(() -> window.stage().getScene().getRoot().lookupAll(selector).stream()
                .map(Label.class::cast).map(Label::getText).toList());
    }

    private String chart() {
        return TestWindow.fx(() -> String.valueOf(window.stage().getScene().lookup("#beat-chart")
                .queryAccessibleAttribute(AccessibleAttribute.TEXT)));
    }

    private List<String> groups(String id) {
        return window.fleet.phone(id).profile().groups();
    }

    private static Phone in(String id, String group) {
        return Phones.keeping(Phones.health(Phones.online(id), LinkHealth.FLAWLESS),
                new Profile("", List.of(group), List.of(), ""));
    }

    private void type(String id, String text) {
        await().until(() -> isShown(id));
        TestWindow.fx(() -> {
            ((TextInputControl) window.stage().getScene().lookup("#" + id)).setText(text);
            return null;
        });
    }

    private String typed(String id) {
        return TestWindow.fx(() -> ((TextInputControl) window.stage().getScene().lookup("#" + id)).getText());
    }
}
