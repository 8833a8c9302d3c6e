package dev.golink.screens.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import dev.golink.screens.feed.ScreenFeeds;
import dev.golink.screens.frames.JpegDecoder;
import dev.golink.screens.frames.Jpegs;
import dev.golink.screens.input.FakeTarget;
import dev.golink.screens.input.HotSpot;
import dev.golink.screens.viewer.ControlFixture;
import dev.golink.screens.wall.tile.Overlay;
import dev.golink.server.fleet.FleetCounts;
import dev.golink.server.fleet.control.NoControl;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.input.SeenPicture;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.ui.feed.FleetUpdate;
import dev.golink.ui.fixtures.FactSamples;
import dev.golink.ui.fixtures.HandClock;
import dev.golink.ui.fixtures.Phones;
import dev.golink.ui.fixtures.fleet.FakeFleet;
import dev.golink.ui.presentation.PhoneTexts;
import dev.golink.ui.roster.PhoneRow;
import dev.golink.ui.roster.RosterModel;
import dev.golink.ui.settings.Settings;

/** Touching the large picture of one phone on the wall. */
class CloseUpTouchTest {
    private final FakeFleet fleet = new FakeFleet();
    private final Map<PhoneId, FakeTarget> targets = new HashMap<>();
    private final SimpleObjectProperty<Boolean> always = new SimpleObjectProperty<>(true);
    private final SimpleObjectProperty<List<PhoneRow>> selected = new SimpleObjectProperty<>(List.of());
    private final FxRobot robot = new FxRobot();
    private RosterModel roster;
    private WallModel wall;
    private WallScreens screens;
    private WallPage page;
    private Stage stage;

    @BeforeEach
    void openTheWall() throws Exception {
        FxToolkit.registerPrimaryStage();
        fx(() -> {
            roster = new RosterModel(new HandClock());
            wall = new WallModel(roster, Settings.inMemory());
            ScreenFeeds feeds = new ScreenFeeds(fleet, new JpegDecoder(), Runnable::run, Platform::runLater,
                    System::nanoTime);
            screens = new WallScreens(feeds, wall, roster, always, this::target, new HandClock());
            PhoneTexts texts = FactSamples.texts(Locale.ENGLISH);
            page = new WallPage(wall, screens, texts, new WallPage.Context(selected, selected::set, always, always,
                    new SimpleObjectProperty<>(false), () -> {}, Overlay.NONE,
                    ControlFixture.services(new NoControl(), new SimpleObjectProperty<>(), always)),
                    new EmptyWall(roster, texts.texts(), "", () -> {}, () -> {}));
            stage = new Stage();
            stage.setScene(new Scene((javafx.scene.Parent) page.node(), 800, 600));
            stage.setX(10);
            stage.setY(10);
            stage.show();
            tell("lab-1", "lab-2");
            return null;
        });
    }

    @AfterEach
    void close() {
        fx(() -> {
            stage.close();
            screens.close();
            return null;
        });
    }

    @ParameterizedTest
    @MethodSource("dev.golink.screens.input.HotSpot#windows")
    void aClickArrivesAtThePixelUnderThePointer(int[] window) {
        boolean lying = window[0] % 2 != 0;
        fx(() -> {
            stage.setWidth(window[1] + 200);
            stage.setHeight(window[2]);
            return null;
        });
        enlarge("lab-1", lying ? 200 : 90, lying ? 90 : 200, window[0]);
        HotSpot.clicksArrive(robot, image(), target(new PhoneId("lab-1")), new SeenPicture(90, 200, window[0], 0));
    }

    @Test
    void withControlKeysGoToThePhoneAndAfterItToTheWall() {
        enlarge("lab-1", 90, 200, 0);
        FakeTarget target = target(new PhoneId("lab-1"));
        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.RIGHT);
        robot.push(KeyCode.ENTER);
        await().untilAsserted(() -> assertThat(target.steps()).containsExactly("escape", "right", "enter"));
        assertThat(large()).isEqualTo("lab-1");
        fx(() -> {
            target.active.set(false);
            return null;
        });
        assertThat(fx(() -> stage.getScene().getFocusOwner())).isInstanceOf(WallGrid.class);
        robot.push(KeyCode.ESCAPE);
        assertThat(large()).as("Escape closes the large picture").isNull();
        assertThat(target.steps()).hasSize(3);
    }

    @Test
    void anotherPhoneOrTheWayBackTakesTheTouchBack() {
        enlarge("lab-1", 90, 200, 0);
        robot.moveTo(image()).press(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        fx(() -> {
            wall.enlarge(row("lab-2"));
            return null;
        });
        assertThat(target(new PhoneId("lab-1")).steps()).containsExactly("down 0", "cancel 0");
        robot.release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(target(new PhoneId("lab-2")).gestures).isEmpty();
    }

    @Test
    void withoutControlTheRightButtonStillOpensTheMenu() {
        List<String> opened = new ArrayList<>();
        enlarge("lab-1", 90, 200, 0);
        FakeTarget target = target(new PhoneId("lab-1"));
        fx(() -> {
            stage.getScene().lookup("#close-up").setOnContextMenuRequested(_ -> opened.add("menu"));
            return null;
        });
        robot.clickOn(image(), MouseButton.SECONDARY);
        assertThat(opened).isEmpty();
        assertThat(target.steps()).containsExactly("back");
        fx(() -> {
            target.active.set(false);
            return null;
        });
        robot.clickOn(image(), MouseButton.SECONDARY);
        assertThat(opened).containsExactly("menu");
        assertThat(target.gestures).hasSize(1);
    }

    private void enlarge(String id, int width, int height, int rotation) {
        fx(() -> {
            wall.enlarge(row(id));
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
        fleet.frame(id, Jpegs.frame(Jpegs.of(width, height), rotation, 0));
        await().until(() -> image().getImage() != null);
        fx(() -> {
            stage.getScene().getRoot().layout();
            return null;
        });
    }

    private FakeTarget target(PhoneId id) {
        return targets.computeIfAbsent(id, _ -> new FakeTarget());
    }

    private void tell(String... ids) {
        Map<PhoneId, Phone> phones = new HashMap<>();
        for (String id : ids) {
            Phone phone = Phones.sharing(Phones.online(id), Sharing.LIVE);
            phones.put(phone.id(), phone);
        }
        roster.apply(new FleetUpdate(false, phones, Set.of(), FleetCounts.NONE, 1));
    }

    private PhoneRow row(String id) {
        return roster.row(new PhoneId(id)).orElseThrow();
    }

    private String large() {
        return fx(() -> {
            PhoneRow row = wall.largeProperty().get();
            return row == null ? null : row.id().value();
        });
    }

    private ImageView image() {
        return (ImageView) stage.getScene().lookup("#close-up").lookup("ImageView");
    }

    private static <T> T fx(Callable<T> task) {
        return WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(10), task);
    }
}
