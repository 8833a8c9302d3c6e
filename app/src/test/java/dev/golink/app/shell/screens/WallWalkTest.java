package dev.golink.app.shell.screens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.robot.Motion;
import org.testfx.util.WaitForAsyncUtils;

import dev.golink.app.shell.runs.CommandsWindowTest;
import dev.golink.app.shell.support.TestWindow;
import dev.golink.screens.frames.Jpegs;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.phone.Departure;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.phone.Presence;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.ui.fixtures.Phones;

/** The wall in the real window, as an operator walks it. */
class WallWalkTest {
    private static final byte[] PICTURE = Jpegs.of(90, 200);

    private TestWindow window = TestWindow.english();
    private final FxRobot robot = new FxRobot();
    private long sequence;

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void anEmptyWallSaysWhatToDo() {
        window.fleet.put(Phones.online("lab-1"));
        window.show(1024, 700);
        shortcut(KeyCode.DIGIT2);
        assertThat(window.isVisible("wall-empty")).isTrue();
        assertThat(window.text("wall-empty-what")).isEqualTo("Select phones in the table and press Ctrl+Enter to start"
                + " their screens.");
        robot.clickOn("#wall-to-phones");
        assertThat(window.isVisible("roster")).isTrue();

        window.fleet.put(sharing("lab-2"));
        shortcut(KeyCode.DIGIT2);
        window.type("lab-1");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(window.text("wall-empty-what")).isEqualTo("1 phone shares its screen, but the filter hides it.");
        robot.clickOn("#wall-end-filter");
        assertThat(tiles()).containsExactly("lab-2");
    }

    @Test
    void anEmptyWallInvitesToNothingThatNoPhoneCanDo() {
        window.fleet.put(Phones.gone(Phones.online("gone"), Departure.Reason.CONNECTION_LOST, Duration.ofMinutes(1)));
        window.show(1024, 700);
        shortcut(KeyCode.DIGIT2);
        assertThat(window.text("wall-empty-what")).isEqualTo("No phone is connected now.");

        window.fleet.put(Phones.unable(Phones.online("lab-1")));
        await().untilAsserted(() -> assertThat(window.text("wall-empty-what"))
                .isEqualTo("No phone that is connected can share its screen."));
        window.fleet.put(Phones.online("lab-2"));
        await().untilAsserted(
                () -> assertThat(window.text("wall-empty-what")).startsWith("Select phones in the table and press"));
    }

    @Test
    void picturesAreShownWithNamePresenceRateAndAge() {
        open(sharing("lab-1"), Phones.sharing(Phones.online("lab-2"), Sharing.ASKING));
        assertThat(says("lab-2")).contains("Asking", "online", "asking");
        assertThat(says("lab-1")).contains("Sharing", "Waiting for the first picture.");
        picture("lab-1");
        await().until(() -> image("lab-1").getImage() != null);
        window.clock.turn(Duration.ofSeconds(1));
        await().untilAsserted(() -> assertThat(says("lab-1")).anyMatch(text -> text.endsWith("fps · now")
                || text.endsWith("fps · 1 s")).doesNotContain("Sharing"));
        assertThat(accessible("lab-1")).startsWith("Screen of lab-1, Pixel 8, live, ").endsWith("a second.");
        assertThat(accessible("lab-2")).isEqualTo("Screen of lab-2, Pixel 8, asking.");
        window.fleet.put(Phones.silent(sharing("lab-1"), Presence.LATE, Duration.ofSeconds(8)));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(says("lab-1")).contains("late");
        assertThat(accessible("lab-1")).contains(", late, live, ");
    }

    @Test
    void theSelectionIsThatOfTheTable() {
        open(many(6));
        robot.clickOn(tile("lab-2"));
        assertThat(window.selected()).containsExactly("lab-2");
        press("lab-4", true, false);
        assertThat(window.selected()).containsExactlyInAnyOrder("lab-2", "lab-3", "lab-4");
        press("lab-3", false, true);
        assertThat(window.selected()).containsExactlyInAnyOrder("lab-2", "lab-4");
        assertThat(isSelected("lab-2")).isTrue();
        assertThat(isSelected("lab-3")).isFalse();
        assertThat(window.text("selected")).contains("2");

        robot.push(KeyCode.DELETE);
        DialogPane question = await().until(CommandsWindowTest::question, pane -> pane != null);
        assertThat(question.getContentText()).contains("2 phones");
        CommandsWindowTest.answer(question, 0);
        assertThat(window.fleet.sent()).filteredOn(sent -> sent.command() instanceof Command.StopSharing)
                .extracting(sent -> sent.phone().value()).containsExactlyInAnyOrder("lab-2", "lab-4");

        shortcut(KeyCode.A);
        assertThat(window.selected()).hasSize(6);
        robot.push(KeyCode.HOME);
        robot.push(KeyCode.RIGHT);
        robot.press(KeyCode.SHIFT).push(KeyCode.RIGHT).release(KeyCode.SHIFT);
        assertThat(window.selected()).containsExactlyInAnyOrder("lab-2", "lab-3");
    }

    @Test
    void selectedPhonesWithoutATileAreSaid() {
        window.fleet.put(Phones.online("calm"));
        open(many(2));
        shortcut(KeyCode.DIGIT1);
        window.select("calm", "lab-1");
        shortcut(KeyCode.DIGIT2);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(window.text("wall-elsewhere")).isEqualTo("1 selected phone is not on the wall");
        robot.clickOn(tile("lab-2"));
        assertThat(window.text("wall-elsewhere")).isEmpty();
        assertThat(window.selected()).containsExactly("lab-2");
    }

    @Test
    void whatTheTableFiltersAndSortsTheWallDoesToo() {
        open(many(5));
        window.type("lab-2");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(tiles()).containsExactly("lab-2");
        window.type("");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(tiles()).containsExactly("lab-1", "lab-2", "lab-3", "lab-4", "lab-5");
    }

    @Test
    void enterShowsOneLargeAndEscapeGoesBackWhileTheWallGoesOn() {
        open(many(4));
        robot.clickOn(tile("lab-2"));
        robot.push(KeyCode.ENTER);
        await().until(() -> window.isVisible("close-up"));
        assertThat(window.text("close-up-name")).isEqualTo("lab-2 · Pixel 8");
        picture("lab-2");
        picture("lab-3");
        await().until(() -> image("lab-3").getImage() != null && closeUp().getImage() != null);
        assertThat(TestWindow.fx(() -> closeUp().getFitHeight()))
                .isGreaterThan(1.3 * TestWindow.fx(() -> image("lab-3").getFitHeight()));
        robot.clickOn("#close-up-next");
        assertThat(window.text("close-up-name")).isEqualTo("lab-3 · Pixel 8");
        assertThat(window.selected()).containsExactly("lab-3");
        robot.push(KeyCode.ESCAPE);
        assertThat(window.isVisible("close-up")).isFalse();
        robot.doubleClickOn(tile("lab-4"));
        assertThat(window.text("close-up-name")).isEqualTo("lab-4 · Pixel 8");
    }

    @Test
    void f11LeavesNothingButTheWallAndEscapeBringsTheRestBack() {
        open(many(4));
        robot.clickOn(tile("lab-1"));
        robot.push(KeyCode.F11);
        await().until(() -> window.stage().isFullScreen());
        WaitForAsyncUtils.waitForFxEvents();
        for (String id : List.of("search-field", "page-wall", "status-known", "wall-zoom")) {
            assertThat(isShown(id)).as(id).isFalse();
        }
        robot.push(KeyCode.ENTER);
        robot.push(KeyCode.ESCAPE);
        assertThat(window.stage().isFullScreen()).as("the large picture ends first").isTrue();
        robot.push(KeyCode.ESCAPE);
        await().until(() -> !window.stage().isFullScreen());
        assertThat(isShown("page-wall")).isTrue();
    }

    @Test
    void tilesGrowAndShrinkAndThatIsRemembered() {
        open(many(3));
        shortcut(KeyCode.DIGIT9);
        double usual = width("lab-1");
        robot.press(KeyCode.CONTROL).push(KeyCode.EQUALS).push(KeyCode.EQUALS).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
        double larger = width("lab-1");
        assertThat(larger).isGreaterThan(usual);
        window.close();
        TestWindow next = new TestWindow(Locale.ENGLISH, TestWindow.NETWORK, window.settings);
        window = next;
        open(many(3));
        assertThat(width("lab-1")).isEqualTo(larger);
        shortcut(KeyCode.DIGIT0);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(width("lab-1")).isEqualTo(usual);
    }

    @Test
    void tilesAreArrangedByDraggingAndByKeysAndGoBackToTheTablesOrder() {
        open(many(4));
        robot.drag(tile("lab-4"), MouseButton.PRIMARY);
        robot.moveTo(leftOf("lab-2"));
        robot.drop();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(tiles()).containsExactly("lab-1", "lab-4", "lab-2", "lab-3");
        robot.press(KeyCode.ALT).push(KeyCode.RIGHT).push(KeyCode.RIGHT).release(KeyCode.ALT);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(tiles()).containsExactly("lab-1", "lab-2", "lab-3", "lab-4");
        robot.press(KeyCode.ALT).push(KeyCode.HOME).release(KeyCode.ALT);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(tiles()).containsExactly("lab-4", "lab-1", "lab-2", "lab-3");
        assertThat(window.text("wall-order")).isEqualTo("Arranged by hand");
        robot.clickOn("#wall-order");
        robot.clickOn("As in the table");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(tiles()).containsExactly("lab-1", "lab-2", "lab-3", "lab-4");
    }

    @Test
    void escapeLeavesADraggedTileWhereItWas() {
        open(many(3));
        robot.drag(tile("lab-3"), MouseButton.PRIMARY);
        robot.moveTo(leftOf("lab-1"));
        robot.push(KeyCode.ESCAPE);
        robot.drop();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(tiles()).containsExactly("lab-1", "lab-2", "lab-3");
    }

    @Test
    void tilesFillTheRoomAndThatIsSwitchedAndRemembered() {
        open(many(6));
        double fitted = width("lab-1");
        assertThat(lowest()).isGreaterThan(0.9);
        shortcut(KeyCode.DIGIT9);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(width("lab-1")).isLessThan(fitted);
        window.close();
        TestWindow next = new TestWindow(Locale.ENGLISH, TestWindow.NETWORK, window.settings);
        window = next;
        open(many(6));
        assertThat(width("lab-1")).as("the choice is remembered").isLessThan(fitted);
        robot.clickOn("#wall-fit");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(width("lab-1")).isEqualTo(fitted);
    }

    @Test
    void aLargerTileStartsFromTheFittedOne() {
        open(many(6));
        double fitted = width("lab-1");
        robot.press(KeyCode.CONTROL).push(KeyCode.EQUALS).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(width("lab-1")).isGreaterThan(fitted);
        assertThat(((CheckBox) window.stage().getScene().lookup("#wall-fit")).isSelected()).isFalse();
    }

    @Test
    void whatDoesNotFitStandsOnPagesThatAreTurnedWithoutTouchingTheSelection() {
        open(many(120));
        assertThat(window.isVisible("wall-pager")).isTrue();
        List<String> first = tiles();
        assertThat(window.text("wall-page-number")).startsWith("Page 1 of ");
        robot.clickOn(tile("lab-2"));
        robot.push(KeyCode.PAGE_DOWN);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(window.text("wall-page-number")).startsWith("Page 2 of ");
        assertThat(tiles()).doesNotContainAnyElementsOf(first).startsWith("lab-" + (first.size() + 1));
        assertThat(window.selected()).containsExactly("lab-2");
        robot.push(KeyCode.RIGHT);
        assertThat(window.selected()).as("the keyboard went along").containsExactly("lab-" + (first.size() + 3));
        robot.push(KeyCode.PAGE_UP);
        robot.push(KeyCode.PAGE_UP);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(tiles()).as("the last page comes before the first one").contains("lab-120");
        robot.clickOn("#wall-page-next");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(tiles()).isEqualTo(first);
        assertThat(window.selected()).containsExactly("lab-" + (first.size() + 3));
        assertThat(window.accessibleText("wall-page-next")).isEqualTo("The next page");
        robot.clickOn(tile("lab-1"));
        robot.push(KeyCode.END);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(tiles()).contains("lab-120");
    }

    @Test
    void pagesGoOnInTheFullScreenAndTilesOfOtherPagesAreNotWatchedForLong() {
        open(many(200));
        robot.push(KeyCode.F11);
        await().until(() -> window.stage().isFullScreen());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(window.isVisible("wall-pager")).isTrue();
        List<String> first = tiles();
        assertThat(window.fleet.screens()).containsAll(first).hasSizeLessThan(200);
        robot.push(KeyCode.PAGE_DOWN);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(tiles()).doesNotContainAnyElementsOf(first);
        assertThat(window.fleet.screens()).containsAll(tiles());
    }

    @Test
    void onlyTilesInSightAreWatchedAndTheyStayWatchedWhileTheyShare() {
        open(many(120));
        List<String> seen = tiles();
        assertThat(seen).hasSizeLessThan(60);
        assertThat(window.fleet.screens()).containsExactlyInAnyOrderElementsOf(seen);
        shortcut(KeyCode.DIGIT1);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(window.fleet.screens()).containsExactlyInAnyOrderElementsOf(seen);
        window.fleet.put(Phones.online("lab-1"));
        await().until(() -> !window.fleet.screens().contains("lab-1"));
    }

    @Test
    void whatComesMovesNeitherTheSelectionNorWhatIsInSight() {
        open(many(120));
        robot.push(KeyCode.END);
        WaitForAsyncUtils.waitForFxEvents();
        Bounds before = place("lab-120");
        assertThat(window.selected()).containsExactly("lab-120");
        window.fleet.put(sharing("aaa"), Phones.online("lab-3"));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(place("lab-120")).isEqualTo(before);
        assertThat(window.selected()).containsExactly("lab-120");
    }

    @Test
    void aPhoneThatStopsSharingKeepsItsTileUntilTheOperatorTidiesUp() {
        open(many(3));
        window.fleet.put(Phones.sharing(Phones.online("lab-2"), Sharing.DENIED));
        await().untilAsserted(() -> assertThat(says("lab-2")).contains("Refused"));
        window.clock.turn(Duration.ofSeconds(1));
        await().until(() -> window.text("wall-tidy").equals("Tidy up (1)"));
        robot.clickOn("#wall-tidy");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(tiles()).containsExactly("lab-1", "lab-3");
    }

    @Test
    void theMenuActsOnTheTileUnderThePointer() {
        open(many(3));
        // The headless screen can't draw the shadow of a menu beyond its edge.
        robot.moveTo(tile("lab-3"), Pos.TOP_CENTER, new Point2D(0, 12), Motion.DEFAULT)
                .clickOn(MouseButton.SECONDARY);
        assertThat(window.selected()).containsExactly("lab-3");
        List<MenuItem> items = TestWindow.fx(() -> Window.getWindows().stream().filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast).findFirst().orElseThrow().getItems());
        assertThat(items).extracting(MenuItem::getId).startsWith("menu-enlarge", "menu-full-screen", "menu-start",
                "menu-stop");
        TestWindow.fx(() -> {
            items.getFirst().fire();
            return null;
        });
        await().until(() -> window.isVisible("close-up"));
    }

    private void open(Phone... phones) {
        window.fleet.put(phones);
        window.show(1024, 700);
        shortcut(KeyCode.DIGIT2);
        WaitForAsyncUtils.waitForFxEvents();
        TestWindow.fx(() -> {
            window.stage().getScene().getRoot().layout();
            return null;
        });
    }

    private static Phone[] many(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> sharing("lab-" + i)).toArray(Phone[]::new);
    }

    private static Phone sharing(String id) {
        return Phones.sharing(Phones.online(id), Sharing.LIVE);
    }

    private void picture(String id) {
        window.fleet.frame(id, Jpegs.frame(PICTURE, 0, sequence++));
    }

    /** The robot of the headless platform tells no keys with the mouse. */
    private void press(String id, boolean shift, boolean control) {
        Node tile = tile(id);
        TestWindow.fx(() -> {
            Point2D at = tile.localToScene(20, 20);
            Event.fireEvent(tile,
                    new MouseEvent(MouseEvent.MOUSE_PRESSED, at.getX(), at.getY(), 0, 0, MouseButton.PRIMARY, 1, shift,
                            control, false, false, true, false, false, false, false, true, null));
            Event.fireEvent(tile,
                    new MouseEvent(MouseEvent.MOUSE_RELEASED, at.getX(), at.getY(), 0, 0, MouseButton.PRIMARY, 1, shift,
                            control, false, false, false, false, false, false, false, true, null));
            return null;
        });
    }

    private void shortcut(KeyCode key) {
        robot.press(KeyCode.CONTROL).push(key).release(KeyCode.CONTROL);
    }

    /** The names of the tiles in sight, as they are read. */
    private List<String> tiles() {
        return TestWindow.fx(() -> nodes().sorted(Comparator.comparingDouble(Node::getLayoutY)
                .thenComparing(Node::getLayoutX)).map(WallWalkTest::name).toList());
    }

    private Stream<Node> nodes() {
        return window.stage().getScene().getRoot().lookupAll(".wall-tile").stream().filter(Node::isVisible);
    }

    private static String name(Node tile) {
        return ((Labeled) tile.lookup(".wall-name")).getText();
    }

    private Node tile(String id) {
        return TestWindow.fx(() -> nodes().filter(tile -> name(tile).equals(id)).findFirst().orElseThrow());
    }

    private List<String> says(String id) {
        Node tile = tile(id);
        return TestWindow.fx(() -> tile.lookupAll(".label").stream().filter(Node::isVisible)
                .filter(label -> label.getParent().isVisible()).map(label -> ((Labeled) label).getText()).toList());
    }

    /** How far down the page tiles reach, as a part of it. */
    private double lowest() {
        return TestWindow.fx(() -> {
            Node page = window.stage().getScene().lookup("#wall-page");
            double bottom = nodes().mapToDouble(tile -> tile.localToScene(tile.getLayoutBounds()).getMaxY()).max()
                    .orElse(0);
            return bottom / page.localToScene(page.getLayoutBounds()).getMaxY();
        });
    }

    private ImageView image(String id) {
        return (ImageView) tile(id).lookup("ImageView");
    }

    private ImageView closeUp() {
        return (ImageView) window.stage().getScene().lookup("#close-up").lookup("ImageView");
    }

    private String accessible(String id) {
        Node tile = tile(id);
        return TestWindow.fx(() -> String.valueOf(tile.queryAccessibleAttribute(AccessibleAttribute.TEXT)));
    }

    private boolean isSelected(String id) {
        Node tile = tile(id);
        return TestWindow.fx(() -> Boolean.TRUE.equals(tile.queryAccessibleAttribute(AccessibleAttribute.SELECTED)));
    }

    private double width(String id) {
        return TestWindow.fx(() -> tile(id).getLayoutBounds().getWidth());
    }

    private Bounds place(String id) {
        return TestWindow.fx(() -> tile(id).localToScene(tile(id).getLayoutBounds()));
    }

    private Point2D leftOf(String id) {
        Node tile = tile(id);
        return TestWindow.fx(() -> {
            Bounds bounds = tile.localToScreen(tile.getLayoutBounds());
            return new Point2D(bounds.getMinX() + 6, bounds.getCenterY());
        });
    }

    private boolean isShown(String id) {
        return TestWindow.fx(() -> {
            Node node = window.stage().getScene().lookup("#" + id);
            while (node != null && node.isVisible()) {
                node = node.getParent();
            }
            return node == null;
        });
    }
}
