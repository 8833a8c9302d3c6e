package dev.golink.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.text.Text;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.util.WaitForAsyncUtils;

import dev.golink.app.fixtures.fleet.FakeLink;
import dev.golink.app.shell.support.DetailsFleet;
import dev.golink.app.shell.support.DetailsSetUp;
import dev.golink.app.shell.support.LongNames;
import dev.golink.app.shell.support.SideWindows;
import dev.golink.app.shell.support.TestWindow;
import dev.golink.app.shell.support.WindowSize;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.remote.link.LinkLoss;
import dev.golink.server.remote.link.LinkState;
import dev.golink.ui.fixtures.HandClock;
import dev.golink.ui.fixtures.Phones;

/** In every {@link WindowSize}, nothing leaves its place, covers something else or is cut without an ellipsis. */
class SmallWindowTest {
    private TestWindow window = TestWindow.english();

    static Stream<Locale> languages() {
        return Stream.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void searchPromptIsFullyVisible(Locale language) {
        open(new TestWindow(language, TestWindow.NETWORK));
        window.press("filter-online");

        inEachSize(size -> {
            TextField field = (TextField) lookup("#search-field");
            Text prompt = new Text(field.getPromptText());
            prompt.setFont(field.getFont());
            assertThat(prompt.getLayoutBounds().getWidth()).as(size).isLessThan(field.getWidth() - 56);
            assertThat(lookup("#filters")).as(size).matches(this::isInside, "inside");
        });
    }

    @ParameterizedTest
    @MethodSource("languages")
    void noChipIsWiderThanTheDetails(Locale language) {
        open(new TestWindow(language, TestWindow.NETWORK));
        DetailsFleet.openBoth(window);
        window.select("lab-4", "lab-5", "lab-11");

        inEachSize(size -> {
            Bounds details = bounds(lookup("#details"));
            assertThat(all(".name-chip")).as(size).isNotEmpty()
                    .allMatch(chip -> bounds(chip).getMaxX() <= details.getMaxX());
        });
    }

    @ParameterizedTest
    @MethodSource("languages")
    void theChooserOfGroupsStaysInTheWindowAndShowsAName(Locale language) {
        open(new TestWindow(language, TestWindow.NETWORK));
        DetailsFleet.openBoth(window);
        window.select(LongNames.LONGEST);
        await().until(() -> TestWindow.fx(() -> lookup("#nickname") != null));
        DetailsFleet.edit(window, LongNames.LONGEST);

        inEachSize(size -> {
            assertThat(lookup("#profile-card")).as(size).matches(this::isInside, "inside");
            assertThat(bounds(lookup("#name-choices")).getHeight()).as(size).isGreaterThanOrEqualTo(28);
            assertThat(bounds(lookup("#profile-card")).getMaxY()).as(size)
                    .isLessThanOrEqualTo(bounds(lookup(".status-bar")).getMinY());
        });
    }

    @ParameterizedTest
    @MethodSource("languages")
    void nothingCoversTheWallBar(Locale language) {
        open(new TestWindow(language, TestWindow.NETWORK));
        DetailsFleet.openBoth(window);
        window.press("page-wall");

        inEachSize(size -> {
            Bounds bar = bounds(lookup(".wall-bar"));
            assertThat(bar.getMinY()).as(size).isGreaterThanOrEqualTo(bounds(lookup(".search")).getMaxY());
            assertThat(bounds(lookup(".wall")).getMinY()).as(size).isGreaterThanOrEqualTo(bar.getMaxY());
            assertThat(all("#wall-page-number").filter(SmallWindowTest::isCut)).as(size).isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aLostLinkLeavesMostOfTheWindowToThePhones(Locale language) {
        FakeLink link = FakeLink.connected();
        open(TestWindow.attached(language, link));
        link.become(new LinkState.Lost(HandClock.BEGINNING.minus(Duration.ofSeconds(17)),
                HandClock.BEGINNING.plus(Duration.ofSeconds(12)),
                new LinkLoss(LinkLoss.Kind.UNREACHABLE, "Connection refused")));
        await().until(() -> window.isVisible("link"));

        inEachSize(size -> {
            double height = window.stage().getScene().getRoot().getLayoutBounds().getHeight();
            assertThat(bounds(lookup("#link")).getHeight()).as(size).isLessThanOrEqualTo(0.23 * height);
            assertThat(all("#link-title", "#link-next", "#link-try").filter(SmallWindowTest::isCut)).as(size)
                    .isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aSearchProblemDoesNotCoverTheTable(Locale language) {
        open(new TestWindow(language, TestWindow.NETWORK));
        window.type("modle:pixel");
        await().until(() -> window.isVisible("search-problem"));

        inEachSize(size -> assertThat(bounds(lookup("#search-problem")).getMaxY()).as(size)
                .isLessThanOrEqualTo(bounds(lookup("#roster")).getMinY()));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void theTabsOfThePreferencesAreReadInFull(Locale language) {
        open(new TestWindow(language, TestWindow.NETWORK));
        SideWindows.choose(window, "menu-preferences");

        TestWindow.fx(() -> {
            Parent root = SideWindows.scene(window).getRoot();
            lay(root, 560, 400);
            assertThat(root.lookupAll(".tab")).hasSize(6)
                    .allMatch(tab -> tab.localToScene(tab.getLayoutBounds()).getMaxX() <= 560);
            assertThat(root.lookup(".control-buttons-tab").isVisible()).isFalse();
            return null;
        });
    }

    private void open(TestWindow opened) {
        window = opened;
        window.fleet.reset(LongNames.phones().stream().map(phone -> phone.sharing() == Sharing.OFF
                && phone.presence().isConnected() ? Phones.sharing(phone, Sharing.LIVE) : phone).toList());
        window.show(1000, 800);
        await().until(() -> window.ids().size() == 30);
        TestWindow.fx(() -> {
            ((ButtonBase) lookup("#first-steps-close")).fire();
            return null;
        });
    }

    private void inEachSize(Consumer<String> looks) {
        WaitForAsyncUtils.waitForFxEvents();
        for (WindowSize size : WindowSize.ALL) {
            TestWindow.fx(() -> {
                lay(window.stage().getScene().getRoot(), size.logicalWidth(), size.logicalHeight());
                looks.accept(size.toString());
                return null;
            });
        }
    }

    private static void lay(Parent root, int width, int height) {
        root.resize(width, height);
        for (int pass = 0; pass < 3; pass++) {
            root.applyCss();
            root.layout();
        }
    }

    private Node lookup(String selector) {
        return window.stage().getScene().lookup(selector);
    }

    private Stream<Node> all(String... selectors) {
        return Stream.of(selectors).flatMap(one -> window.stage().getScene().getRoot().lookupAll(one).stream())
                .filter(DetailsSetUp::isInSight);
    }

    private static Bounds bounds(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private boolean isInside(Node node) {
        return window.stage().getScene().getRoot().getLayoutBounds().contains(bounds(node));
    }

    private static boolean isCut(Node node) {
        return ((Labeled) node).isTextTruncated();
    }
}
