package dev.golink.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import dev.golink.app.shell.support.NoticeSteps;
import dev.golink.app.shell.support.RunsSetUp;
import dev.golink.app.shell.support.SideWindows;
import dev.golink.app.shell.support.TestWindow;
import dev.golink.ui.fixtures.Phones;
import dev.golink.ui.fixtures.fleet.SampleFleet;
import dev.golink.ui.texts.Texts;

/** The window makes its pages, cards and panes when they are first shown. See decision 0058. */
class FirstShowTest {
    /** What the operator sees in a window without phones has about 150 nodes. */
    private static final int MOST_NODES_WITHOUT_PHONES = 240;
    /** With 30 phones there are also the table with its rows, the search and both panes. */
    private static final int MOST_NODES_WITH_PHONES = 1_000;

    private TestWindow window = TestWindow.english();
    private final FxRobot robot = new FxRobot();

    /** A part that is not shown at first. */
    enum Part {
        NOTICES("notice-centre", "notices.centre", "", test -> test.press(KeyCode.N)),
        RULES("notice-rules-page", "notices.rules.groups", "", test -> {
            test.press(KeyCode.N);
            test.window.fire("notice-rules");
        }),
        RUNS("runs-page", "runs.empty", "", test -> test.press(KeyCode.DIGIT3)),
        WALL("wall-page", "wall.empty", "wall-to-phones", test -> test.press(KeyCode.DIGIT2)),
        DETAILS("details", "details.hint", "", test -> test.press(KeyCode.D)),
        CHART("details", "details.beats", "", test -> {
            test.window.select("lab-1");
            test.press(KeyCode.D);
        }),
        NICKNAME("details", "profile.nickname", "nickname", test -> {
            test.window.select("lab-1");
            test.robot.push(KeyCode.F2);
        }),
        GROUPS("names", "groups.all", "", test -> test.press(KeyCode.B)),
        MESSAGE("message", "message.send", "message-text", test -> {
            test.window.select("lab-1");
            test.press(KeyCode.M);
        }),
        COMPOSE("compose", "compose.disconnect.hint", "compose-text", test -> {
            test.window.select("lab-1");
            SideWindows.choose(test.window, "menu-disconnect");
        }),
        JOIN("join-card", "join.title.pair", "", test -> test.window.fire("action-add")),
        NOTHING_FOUND("nothing", "search.nothing", "", test -> test.window.type("none")),
        RUN_LINE("run-line", "run.details", "", test -> {
            test.window.select("lab-1", "lab-2");
            test.window.press("action-start");
        });

        private final String id;
        private final String text;
        private final String focused;
        private final Consumer<FirstShowTest> opening;

        /**
         * @param id      the part's node
         * @param text    the key of a text that the part shows
         * @param focused the node with the keyboard focus; empty if it is not checked
         * @param opening shows the part
         */
        Part(String id, String text, String focused, Consumer<FirstShowTest> opening) {
            this.id = id;
            this.text = text;
            this.focused = focused;
            this.opening = opening;
        }
    }

    static Stream<Arguments> partsInBothLanguages() {
        return Stream.of(Part.values()).flatMap(part -> Stream.of(Arguments.of(part, Locale.ENGLISH, "chinese"),
                Arguments.of(part, Locale.SIMPLIFIED_CHINESE, "english")));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void theWindowBeginsWithFewNodesThatNobodySees() {
        window.show(1440, 900);

        assertThat(nodes()).isLessThan(MOST_NODES_WITHOUT_PHONES);

        window.fleet.reset(SampleFleet.phones());
        await().until(() -> window.ids().size() == 30);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(nodes()).isLessThan(MOST_NODES_WITH_PHONES);
    }

    @ParameterizedTest
    @EnumSource
    void aPartIsMadeOnlyWhenItIsShown(Part part) {
        open();

        assertThat(window.all("#" + part.id)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("partsInBothLanguages")
    void aPartFirstShownAfterAChangeOfTheLanguageIsWhole(Part part, Locale before, String after) {
        window = new TestWindow(before, TestWindow.NETWORK);
        open();
        SideWindows.choose(window, "menu-preferences");
        SideWindows.press(window, "language-" + after);
        robot.push(KeyCode.ESCAPE);
        await().until(() -> !SideWindows.isOpen(window));

        part.opening.accept(this);

        Texts texts = Texts.of(after.equals("english") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
        await().untilAsserted(() -> assertThat(shown(part.id)).contains(texts.text(part.text)));
        if (!part.focused.isEmpty()) {
            assertThat(TestWindow.fx(() -> window.stage().getScene().getFocusOwner().getId())).isEqualTo(part.focused);
        }
    }

    @Test
    void aPageIsMadeInTheEventThatOpensIt() {
        open();

        boolean shown = TestWindow.fx(() -> {
            ((ButtonBase) window.stage().getScene().lookup("#page-runs")).fire();
            return RunsSetUp.isShown(window.stage().getScene().lookup("#runs-page"));
        });

        assertThat(shown).as("before the next frame is painted").isTrue();
    }

    @Test
    void theTableGetsTheFocusWithTheFirstPhone() {
        window.show(1024, 700);
        assertThat(window.all("#roster")).isEmpty();

        window.fleet.put(Phones.online("lab-1"));

        await().until(() -> TestWindow.fx(() -> window.table() != null && window.table().getScene()
                .getFocusOwner() == window.table()));
    }

    @Test
    void noticesThatCameBeforeTheirPageAreListedThere() {
        NoticeSteps steps = new NoticeSteps(window);
        steps.tellAtOnce();
        open();
        steps.lose("lab-1");

        steps.openCentre();

        await().untilAsserted(() -> assertThat(steps.listed()).singleElement().asString().contains("lab-1"));
        assertThat(TestWindow.fx(() -> steps.tree().getFocusModel().getFocusedIndex())).isZero();
    }

    private void open() {
        window.fleet.put(Phones.online("lab-1"), Phones.online("lab-2"));
        window.show(1024, 700);
        await().until(() -> window.ids().size() == 2);
    }

    private void press(KeyCode key) {
        robot.press(KeyCode.CONTROL, key).release(key, KeyCode.CONTROL);
    }

    private int nodes() {
        return TestWindow.fx(() -> (int) nodes(window.stage().getScene().getRoot()).count());
    }

    /** The texts that a part shows. */
    private String[] shown(String id) {
        return TestWindow.fx(() -> {
            Node part = window.stage().getScene().lookup("#" + id);
            return part == null ? new String[0]
                    : nodes(part).filter(Labeled.class::isInstance).filter(RunsSetUp::isShown)
                            .map(node -> String.valueOf(((Labeled) node).getText())).toArray(String[]::new);
        });
    }

    private static Stream<Node> nodes(Node node) {
        return node instanceof Parent parent
                ? Stream.concat(Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(FirstShowTest::nodes))
                : Stream.of(node);
    }
}
