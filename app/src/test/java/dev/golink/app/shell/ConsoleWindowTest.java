package dev.golink.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import javafx.application.ColorScheme;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableRow;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import dev.golink.app.fixtures.FakeFleet;
import dev.golink.app.fixtures.Phones;
import dev.golink.app.fixtures.SampleFleet;
import dev.golink.server.fleet.Command;
import dev.golink.server.fleet.Departure.Reason;
import dev.golink.server.fleet.EditOutcome;
import dev.golink.server.fleet.Fleet;
import dev.golink.server.fleet.FleetListener;
import dev.golink.server.fleet.Outcome;
import dev.golink.server.fleet.Phone;
import dev.golink.server.fleet.PhoneId;
import dev.golink.server.fleet.Presence;
import dev.golink.server.fleet.ProfileEdit;
import dev.golink.server.fleet.ScreenListener;
import dev.golink.server.fleet.ScreenWatch;
import dev.golink.server.fleet.Sharing;
import dev.golink.server.fleet.Watch;

/** The real window over a fleet in memory. */
class ConsoleWindowTest {
    private static final int PRESENCE = 0;
    private static final int SHARING = 3;
    private static final int HEARD = 8;

    private TestWindow window = TestWindow.english();
    private final FxRobot robot = new FxRobot();

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aPhoneThatConnectsGetsARowAndIsCounted() {
        window.show(1000, 700);

        window.fleet.put(Phones.online("lab-1"), Phones.online("lab-2"));

        await().untilAsserted(() -> {
            assertThat(window.text("count-online")).isEqualTo("2");
            assertThat(window.says("lab-1")).contains("online", "lab-1", "Pixel 8", "82 %", "wifi", "12 ms", "2 s");
        });
    }

    @Test
    void phonesThatWereThereBeforeTheWindowAreThere() {
        window.fleet.reset(SampleFleet.phones());
        window.fleet.operators(2);

        window.show(1000, 700);

        await().untilAsserted(() -> assertThat(window.ids()).hasSize(30));
        assertThat(window.text("count-online")).isEqualTo("26");
        assertThat(window.text("count-late")).isEqualTo("3");
        assertThat(window.text("count-stale")).isEqualTo("1");
        assertThat(window.text("count-offline")).isEqualTo("4");
        assertThat(window.text("count-sharing")).isEqualTo("3");
        assertThat(window.text("count-operators")).isEqualTo("2");
        assertThat(window.text("status-known")).isEqualTo("30 phones known");
    }

    @Test
    void aRowWearsItsPhonesPresence() {
        window.fleet.put(Phones.online("lab-1"));
        window.show(1000, 700);
        await().untilAsserted(() -> assertThat(window.says("lab-1")).contains("online"));

        window.fleet.put(Phones.silent(Phones.online("lab-1"), Presence.LATE, Duration.ofSeconds(8)));
        await().until(() -> window.wears("lab-1", "late"));
        assertThat(window.says("lab-1").get(PRESENCE)).isEqualTo("late · 1 missed");

        window.fleet.put(Phones.silent(Phones.online("lab-1"), Presence.STALE, Duration.ofSeconds(14)));
        await().until(() -> window.wears("lab-1", "stale") && !window.wears("lab-1", "late"));

        window.fleet.put(Phones.gone(Phones.online("lab-1"), Reason.HEARTBEAT_LOST, Duration.ofSeconds(1)));
        await().until(() -> window.wears("lab-1", "offline") && !window.wears("lab-1", "stale"));
        assertThat(window.says("lab-1").get(PRESENCE)).isEqualTo("offline · silent");

        window.fleet.put(Phones.online("lab-1"));
        await().until(() -> !window.wears("lab-1", "offline"));
    }

    @Test
    void whenItWasLastHeardTicks() {
        window.fleet.put(Phones.online("lab-1"));
        window.show(1000, 700);
        await().untilAsserted(() -> assertThat(window.says("lab-1")).element(HEARD).isEqualTo("2 s"));

        window.clock.turn(Duration.ofSeconds(12));

        await().untilAsserted(() -> assertThat(window.says("lab-1").get(HEARD)).isEqualTo("14 s"));
    }

    @Test
    void startWaitsForThePhoneAndTurnsLiveOnlyWhenItSaysSo() {
        window.fleet.put(Phones.online("lab-1"));
        window.show(1000, 700);
        await().until(() -> window.ids().size() == 1);
        assertThat(window.isEnabled("action-start")).isFalse();

        window.select("lab-1");
        assertThat(window.isEnabled("action-start")).isTrue();
        assertThat(window.isEnabled("action-stop")).isFalse();
        window.press("action-start");
        assertThat(window.says("lab-1").get(SHARING)).isEqualTo("starting…");
        assertThat(window.isEnabled("action-start")).isFalse();

        window.fleet.put(Phones.sharing(Phones.online("lab-1"), Sharing.LIVE));
        window.fleet.answer("lab-1", new Outcome.Done());

        await().untilAsserted(() -> assertThat(window.says("lab-1").get(SHARING)).isEqualTo("live"));
        assertThat(window.isEnabled("action-stop")).isTrue();
        assertThat(window.isEnabled("action-watch")).isTrue();
        assertThat(window.notices()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPendingCommandSpinsUnlessNothingShouldMove(boolean reducedMotion) {
        window.reducedMotion.set(reducedMotion);
        window.fleet.put(Phones.online("lab-1"));
        window.show(1000, 700);
        await().until(() -> window.ids().size() == 1);
        window.select("lab-1");
        assertThat(window.all(".pending")).isEmpty();

        window.press("action-start");

        assertThat(window.all(".pending")).hasSize(reducedMotion ? 0 : 1);
        assertThat(window.says("lab-1").get(SHARING)).isEqualTo("starting…");
    }

    @Test
    void aRefusalStandsInTheRowAndInANotice() {
        window.fleet.put(Phones.online("lab-07"));
        window.show(1000, 700);
        await().until(() -> window.ids().size() == 1);
        window.select("lab-07");
        window.press("action-start");

        window.fleet.put(Phones.sharing(Phones.online("lab-07"), Sharing.DENIED));
        await().untilAsserted(() -> assertThat(window.isEnabled("action-stop")).isFalse());
        window.fleet.answer("lab-07", new Outcome.Refused(""));

        await().untilAsserted(
                () -> assertThat(window.notices()).containsExactly("lab-07: the person at the phone refused"));
        assertThat(window.says("lab-07").get(SHARING)).isEqualTo("its user refused");
    }

    @Test
    void aNoticeGoesAwayByItself() {
        aRefusalStandsInTheRowAndInANotice();

        window.clock.turn(Duration.ofSeconds(8));

        await().untilAsserted(() -> assertThat(window.notices()).isEmpty());
    }

    @Test
    void manyOutcomesAreOneNotice() {
        window.fleet.put(phones(5));
        window.show(1000, 700);
        await().until(() -> window.ids().size() == 5);
        window.select("lab-0", "lab-1", "lab-2", "lab-3", "lab-4");
        window.press("action-start");

        IntStream.range(0, 3).forEach(i -> window.fleet.answer("lab-" + i, new Outcome.Done()));
        window.fleet.answer("lab-3", new Outcome.Refused(""));
        window.fleet.answer("lab-4", new Outcome.Unreachable());

        await().untilAsserted(
                () -> assertThat(window.notices()).containsExactly("Start: 3 done, 1 refused, 1 not reached"));
    }

    @Test
    void moreThanTenPhonesAreAskedAboutOnce() {
        DialogPane question = aQuestionIsAsked();
        assertThat(question.getContentText()).contains("12 phones");
        assertThat(window.fleet.sent()).isEmpty();
        answer(question, 0);

        await().untilAsserted(() -> assertThat(window.fleet.sent()).hasSize(12));
        assertThat(question()).isNull();
    }

    @Test
    void aNoToTheQuestionSendsNothing() {
        answer(aQuestionIsAsked(), 1);

        await().until(() -> question() == null);
        assertThat(window.fleet.sent()).isEmpty();
    }

    @Test
    void aWindowThatIsClosedTakesItsQuestionWithIt() {
        aQuestionIsAsked();

        window.close();

        await().until(() -> question() == null);
        assertThat(window.fleet.sent()).isEmpty();
    }

    @Test
    void everythingGoesByKeyboard() {
        window.fleet.put(Phones.online("lab-1"), Phones.sharing(Phones.online("lab-2"), Sharing.LIVE));
        window.show(1000, 700);
        await().until(() -> window.ids().size() == 2);
        TestWindow.fx(() -> {
            window.table().requestFocus();
            return null;
        });

        window.select("lab-1");
        robot.press(KeyCode.CONTROL, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.CONTROL);
        await().untilAsserted(() -> assertThat(window.fleet.sent()).extracting(FakeFleet.Sent::command)
                .hasOnlyElementsOfType(Command.StartSharing.class).hasSize(1));

        window.select("lab-2");
        robot.push(KeyCode.DELETE);
        await().untilAsserted(() -> assertThat(window.fleet.sent()).hasSize(2));
        assertThat(window.fleet.sent().getLast().command()).isInstanceOf(Command.StopSharing.class);

        robot.push(KeyCode.ENTER);
        await().untilAsserted(() -> assertThat(window.otherWindows()).containsExactly("lab-2 – screen"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lab-1", "lab-2"})
    void aDoubleClickOpensTheScreenOfAPhoneAndOneThatIsNotLiveOffersAStartThere(String id) {
        window.fleet.put(Phones.online("lab-1"), Phones.sharing(Phones.online("lab-2"), Sharing.LIVE));
        window.show(1000, 700);
        await().until(() -> window.row("lab-2") != null);

        robot.doubleClickOn(window.row(id), MouseButton.PRIMARY);

        await().untilAsserted(() -> assertThat(window.otherWindows()).containsExactly(id + " – screen"));
        assertThat(window.fleet.sent()).isEmpty();
    }

    @Test
    void theSelectionStaysOnItsPhonesWhateverComesAndGoes() {
        window.fleet.put(phones(40));
        window.show(1000, 700);
        await().until(() -> window.ids().size() == 40);
        window.select("lab-5", "lab-20", "lab-21");

        window.fleet.put(Phones.online("aaa"), Phones.online("lab-5b"), Phones.online("lab-20b"),
                Phones.online("zzz"), Phones.battery(Phones.online("lab-20"), 1, false));
        window.fleet.forget("lab-1");
        window.fleet.forget("lab-12");
        window.fleet.forget("lab-39");
        await().until(() -> window.ids().size() == 41);

        assertThat(window.selected()).containsExactlyInAnyOrder("lab-5", "lab-20", "lab-21");
    }

    @Test
    void aSelectionOfThousandsStaysOnItsPhonesToo() {
        window.fleet.reset(List.of(phones(3000)));
        window.show(1000, 700);
        await().until(() -> window.ids().size() == 3000);
        TestWindow.fx(() -> {
            window.table().getSelectionModel().selectAll();
            return null;
        });

        window.fleet.put(IntStream.range(0, 60).mapToObj(i -> Phones.online("lab-" + i * 50 + "b"))
                .toArray(Phone[]::new));
        window.fleet.forget("lab-0");
        window.fleet.forget("lab-2999");

        await().untilAsserted(() -> assertThat(window.selected()).hasSize(2998).contains("lab-1", "lab-2998")
                .noneMatch(id -> id.endsWith("b")));
        assertThat(window.ids()).hasSize(3058);

        window.fleet.reset(List.of());
        await().untilAsserted(() -> assertThat(window.isEnabled("action-start")).isFalse());
    }

    @Test
    void aSelectedPhoneThatIsForgottenLeavesItsSelectionToNobody() {
        window.fleet.put(phones(5));
        window.show(1000, 700);
        await().until(() -> window.ids().size() == 5);
        window.select("lab-2");

        window.fleet.forget("lab-2");
        await().until(() -> window.ids().size() == 4);

        assertThat(window.selected()).isEmpty();
        assertThat(window.isEnabled("action-start")).isFalse();
    }

    @Test
    void theSelectionStaysOnItsPhonesWhenTheOperatorSorts() {
        window.fleet.reset(SampleFleet.phones());
        window.show(1000, 700);
        await().until(() -> window.ids().size() == 30);
        window.select("lab-2", "lab-11");

        TestWindow.fx(() -> {
            window.table().getSortOrder().setAll(List.of(window.column("battery")));
            return null;
        });

        assertThat(window.ids()).startsWith("lab-10", "lab-11");
        assertThat(window.selected()).containsExactlyInAnyOrder("lab-2", "lab-11");
    }

    @Test
    void rowsThatComeAndGoAboveDoNotMoveTheRowInSight() {
        window.fleet.put(phones(300));
        window.show(1000, 700);
        await().until(() -> window.ids().size() == 300);
        window.select("lab-150");
        TestWindow.fx(() -> {
            window.table().scrollTo(145);
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
        double before = top("lab-150");

        window.fleet.put(IntStream.range(0, 7).mapToObj(i -> Phones.online("aaa-" + i)).toArray(Phone[]::new));
        await().until(() -> window.ids().size() == 307);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(top("lab-150")).isEqualTo(before);

        window.fleet.forget("aaa-0");
        window.fleet.forget("lab-3");
        await().until(() -> window.ids().size() == 305);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(top("lab-150")).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void withoutPhonesItShowsHowOneJoins(String language) {
        window = new TestWindow(Locale.of(language), TestWindow.NETWORK);
        window.show(1000, 700);

        assertThat(window.isVisible("empty")).isTrue();
        assertThat(window.isVisible("roster")).isFalse();
        assertThat(window.isVisible("qr")).isTrue();
        assertThat(window.text("join-address")).isEqualTo("http://192.0.2.7:8081/phone");
        assertThat(TestWindow.<Boolean>fx(() -> window.stage().getScene().lookup("#empty #join-loopback") == null))
                .isTrue();

        window.fleet.put(Phones.online("lab-1"));
        await().untilAsserted(() -> assertThat(window.isVisible("roster")).isTrue());
        assertThat(window.isVisible("empty")).isFalse();
    }

    @Test
    void onLoopbackItSaysThatOnlyThisComputerCanReachIt() {
        window = new TestWindow(Locale.ENGLISH, TestWindow.LOOPBACK);
        window.show(1000, 700);

        assertThat(window.text("join-loopback")).contains("Only browsers on this computer")
                .contains("--bind ADDRESS --allow-anonymous");
    }

    @Test
    void theAddressCanBeCopied() {
        window.show(1000, 700);

        window.press("join-copy");

        assertThat(TestWindow.<String>fx(() -> Clipboard.getSystemClipboard().getString()))
                .isEqualTo("http://192.0.2.7:8081/phone");
        await().untilAsserted(() -> assertThat(window.notices()).containsExactly("The address is copied."));
    }

    @Test
    void addPhoneShowsHowOneJoinsAndEscapeHidesItAgain() {
        window.fleet.put(Phones.online("lab-1"));
        window.show(1000, 700);
        await().until(() -> window.ids().size() == 1);
        assertThat(window.isVisible("join-card")).isFalse();

        robot.clickOn("#action-add");
        assertThat(window.isVisible("join-card")).isTrue();

        robot.push(KeyCode.ESCAPE);
        await().until(() -> !window.isVisible("join-card"));
    }

    @Test
    void itSpeaksChinese() {
        window = new TestWindow(Locale.SIMPLIFIED_CHINESE, TestWindow.NETWORK);
        window.fleet.put(Phones.sharing(Phones.online("lab-1"), Sharing.LIVE));
        window.show(1000, 700);

        await().untilAsserted(() -> assertThat(window.says("lab-1")).contains("在线", "共享中", "2 秒"));
        assertThat(window.text("action-start")).isEqualTo("开始共享");
        assertThat(window.text("status-known")).isEqualTo("已知 1 台手机");
    }

    @Test
    void itFollowsTheDesktopFromLightToDark() {
        window.show(1000, 700);
        assertThat(sheets()).anyMatch(sheet -> sheet.endsWith("tokens-light.css"));

        TestWindow.fx(() -> {
            window.scheme.set(ColorScheme.DARK);
            return null;
        });

        assertThat(sheets()).anyMatch(sheet -> sheet.endsWith("tokens-dark.css"))
                .noneMatch(sheet -> sheet.endsWith("tokens-light.css"));
    }

    @Test
    void theTitleSaysWhoWorksWhere() {
        window.show(1000, 700);

        assertThat(window.stage().getTitle()).isEqualTo("GoLink · ops@192.0.2.7:8080");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void everyControlHasANameAndEveryRowASentence(String language) {
        window = new TestWindow(Locale.of(language), TestWindow.NETWORK);
        window.fleet.put(Phones.online("lab-1"));
        window.show(1000, 700);
        await().until(() -> window.row("lab-1") != null);

        List<Object> names = window.all(".button", ".toggle-button").stream().filter(ButtonBase.class::isInstance)
                .filter(node -> !node.getStyleClass().contains("arrow-button"))
                .map(node -> TestWindow.<Object>fx(() -> node.queryAccessibleAttribute(AccessibleAttribute.TEXT)))
                .toList();
        assertThat(names).hasSizeGreaterThan(5).allSatisfy(name -> assertThat((String) name).isNotBlank());
        TableRow<?> row = window.row("lab-1");
        assertThat(TestWindow.<Object>fx(() -> row.queryAccessibleAttribute(AccessibleAttribute.TEXT)).toString())
                .startsWith("lab-1").contains("Pixel 8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void nothingIsCutOffAtTheSmallestSizes(String language) {
        window = new TestWindow(Locale.of(language), TestWindow.NETWORK);
        window.fleet.reset(SampleFleet.phones());
        window.show(900, 600);
        await().until(() -> window.row("lab-1") != null);

        Bounds frame = TestWindow.fx(() -> window.stage().getScene().getRoot().getLayoutBounds());
        Set<Node> shown = window.all(".head .label", ".head .button", ".head .toggle-button", ".status-bar .label",
                ".column-header .label");
        assertThat(shown).hasSizeGreaterThan(25).filteredOn(Node::isVisible)
                .allSatisfy(node -> assertThat(frame.contains(node.localToScene(node.getLayoutBounds())))
                        .as("%s", node).isTrue())
                .filteredOn(Labeled.class::isInstance)
                .allSatisfy(node -> assertThat(((Labeled) node).isTextTruncated()).as("%s", node).isFalse());
    }

    @Test
    void aFleetThatCannotBeWatchedIsToldOfInWords() {
        window.show(new BrokenFleet(), 1000, 700);

        await().untilAsserted(() -> assertThat(TestWindow.<List<String>>fx(() -> window.stage().getScene().getRoot()
                .lookupAll(".trouble").stream().map(node -> ((Label) node).getText()).toList()))
                .containsExactly("The phones can't be shown: no such server"));
    }

    @Test
    void closingTheWindowEndsTheWatchAndTellsOnce() {
        window.show(1000, 700);
        await().until(() -> window.fleet.watchers() == 1);

        window.close();
        window.close();

        await().untilAsserted(() -> assertThat(window.fleet.watchers()).isZero());
        assertThat(window.closings).hasValue(1);
    }

    private DialogPane aQuestionIsAsked() {
        window.fleet.put(phones(12));
        window.show(1000, 700);
        await().until(() -> window.ids().size() == 12);
        TestWindow.fx(() -> {
            window.table().getSelectionModel().selectAll();
            return null;
        });

        window.press("action-start");
        return await().until(ConsoleWindowTest::question, pane -> pane != null);
    }

    private List<String> sheets() {
        return TestWindow.fx(() -> List.copyOf(window.stage().getScene().getStylesheets()));
    }

    private double top(String id) {
        TableRow<?> row = window.row(id);
        return TestWindow.fx(() -> row.localToScene(row.getLayoutBounds()).getMinY());
    }

    private static Phone[] phones(int count) {
        return IntStream.range(0, count).mapToObj(i -> Phones.online("lab-" + i)).toArray(Phone[]::new);
    }

    private static DialogPane question() {
        return TestWindow.fx(() -> Window.getWindows().stream().filter(Window::isShowing)
                .map(shown -> shown.getScene().getRoot()).filter(DialogPane.class::isInstance)
                .map(DialogPane.class::cast).findFirst().orElse(null));
    }

    private static void answer(DialogPane question, int button) {
        TestWindow.fx(() -> {
            ButtonType type = question.getButtonTypes().get(button);
            question.lookupButton(type).fireEvent(new javafx.event.ActionEvent());
            return null;
        });
    }

    /** A fleet whose server is not there. */
    private static final class BrokenFleet implements Fleet {
        @Override
        public Watch watch(FleetListener listener) {
            throw new IllegalStateException("no such server");
        }

        @Override
        public CompletionStage<Outcome> send(PhoneId phone, Command command) {
            throw new IllegalStateException("no such server");
        }

        @Override
        public CompletionStage<EditOutcome> edit(Set<PhoneId> phones, ProfileEdit edit) {
            throw new IllegalStateException("no such server");
        }

        @Override
        public CompletionStage<EditOutcome> forget(Set<PhoneId> phones) {
            throw new IllegalStateException("no such server");
        }

        @Override
        public ScreenWatch watchScreen(PhoneId phone, ScreenListener listener) {
            throw new IllegalStateException("no such server");
        }

        @Override
        public void close() {}
    }
}
