package dev.golink.app.viewer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import dev.golink.app.settings.Settings;
import dev.golink.app.viewer.feed.ScreenFeeds;
import dev.golink.app.viewer.figures.FiguresModel;
import dev.golink.app.viewer.frames.JpegDecoder;
import dev.golink.app.viewer.frames.Jpegs;
import dev.golink.app.words.Words;
import dev.golink.server.fleet.Departure;
import dev.golink.server.fleet.Frame;
import dev.golink.server.fleet.OperatorId;
import dev.golink.server.fleet.Phone;
import dev.golink.server.fleet.PhoneId;
import dev.golink.server.fleet.Presence;
import dev.golink.server.fleet.ScreenTuning;
import dev.golink.server.fleet.ScreenVitals;
import dev.golink.server.fleet.Sharing;

class ScreenViewersTest {
    private static final String COLOURS = """
            .root { -golink-online: #1a7f37; -golink-late: #9a6700; -golink-stale: #cf222e; -golink-offline: #6e7781;
              -golink-live: #0969da; -golink-refused: #cf222e; -golink-text: #1f2328; -golink-text-dim: #59636e;
              -golink-surface: #ffffff; -golink-rule: #d1d9e0; -golink-veil: #ffffffe6; }""";
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private final FakeFleet fleet = new FakeFleet();
    private final AtomicLong now = new AtomicLong(Duration.ofDays(1).toNanos());
    private final List<String> asked = new ArrayList<>();
    private final ObjectProperty<Phone> phone = new SimpleObjectProperty<>(Phones.sharing(Sharing.OFF));
    private final ObjectProperty<Boolean> linked = new SimpleObjectProperty<>(true);
    private final Settings settings = Settings.inMemory();
    private final Home home = new Home(new OperatorId("ops"), settings, () -> new Rectangle2D(0, 0, 1200, 800));
    private final FxRobot robot = new FxRobot();
    private ScreenViewers viewers;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void closeViewers() {
        fx(() -> {
            viewers.close();
            return null;
        });
        assertThat(fleet.watchers).isEmpty();
    }

    @Test
    void aPictureIsShownAtItsAspect() throws IOException {
        show(Locale.ENGLISH);
        share(Jpegs.of(90, 200), 0);
        ImageView image = lookup("#viewer-image");
        assertThat(image.getFitWidth() / image.getFitHeight()).isCloseTo(0.45, within(0.005));
        assertThat(image.getBoundsInParent().getHeight()).isCloseTo(image.getFitHeight(), within(1.0));
        assertThat(text("#viewer-sharing")).isEqualTo("live");
        assertThat(text("#viewer-age")).isEqualTo("now");
        assertThat(lookup("#viewer-title").getParent().isVisible()).isFalse();
        snapshot("live");
    }

    @Test
    void aTurnedPictureIsShownUpright() throws IOException {
        show(Locale.ENGLISH);
        share(Jpegs.of(200, 90), 1);
        ImageView image = lookup("#viewer-image");
        assertThat(image.getBoundsInParent().getWidth() / image.getBoundsInParent().getHeight())
                .isCloseTo(0.45, within(0.005));
        WritableImage seen = snapshot("turned");
        assertThat(seen.getPixelReader().getColor((int) seen.getWidth() * 3 / 4, 60).getRed())
                .as("upper left before the quarter turn, upper right after it").isGreaterThan(0.6);
        assertThat(seen.getPixelReader().getColor((int) seen.getWidth() / 4, 60).getBlue()).isGreaterThan(0.5);
    }

    @Test
    void theStatesAreSaidInBothLanguages() throws IOException {
        show(Locale.ENGLISH);
        assertWords(Phones.sharing(Sharing.OFF), "Not sharing", "Press Start to ask this phone for its screen.");
        assertWords(Phones.sharing(Sharing.ASKING), "Asking", "The phone's user is being asked.");
        snapshot("asking");
        assertWords(Phones.sharing(Sharing.DENIED), "Refused", "The phone's user said no.");
        assertWords(Phones.sharing(Sharing.FAILED, "no camera"), "Sharing failed", "The phone says: no camera");
        snapshot("failed");
        assertWords(Phones.sharing(Sharing.LIVE), "Sharing", "Waiting for the first picture.");
        set(Phones.offline(Departure.Reason.HEARTBEAT_LOST));
        assertThat(text("#viewer-title")).isEqualTo("Offline");
        assertThat(text("#viewer-detail")).startsWith("The phone was silent for too long.");
        snapshot("offline");
        set(Phones.phone(Presence.LATE, Sharing.REQUESTED, "", null));
        assertThat(text("#viewer-presence")).isEqualTo("late");
        snapshot("late");
        set(Phones.phone(Presence.STALE, Sharing.OFF, "", null));
        snapshot("stale");
        set(null);
        assertThat(text("#viewer-title")).isEqualTo("Not listed");
        fx(() -> {
            viewers.close();
            return null;
        });

        show(Locale.SIMPLIFIED_CHINESE);
        assertWords(Phones.sharing(Sharing.OFF), "未共享", "点击“开始”，请这部手机共享屏幕。");
        assertWords(Phones.sharing(Sharing.ASKING), "等待同意", "正在征求手机用户的同意。");
        assertWords(Phones.sharing(Sharing.DENIED), "已拒绝", "手机用户拒绝了共享。");
        assertWords(Phones.sharing(Sharing.FAILED), "共享失败", "手机没有说明原因。");
        set(Phones.offline(Departure.Reason.CLOSED_BY_PHONE));
        assertThat(text("#viewer-title")).isEqualTo("离线");
        assertThat(text("#viewer-presence")).isEqualTo("离线");
        snapshot("offline-zh");
    }

    @Test
    void anOldPictureIsGreyAndSaysHowOldItIs() throws IOException {
        show(Locale.ENGLISH);
        share(Jpegs.of(90, 200), 0);
        now.addAndGet(Duration.ofSeconds(14).toNanos());
        await().until(() -> text("#viewer-title").equals("14 s"));
        assertThat(lookup("#viewer-image").getEffect()).isNotNull();
        assertThat(text("#viewer-sharing")).isEqualTo("stalled");
        assertThat(text("#viewer-detail")).startsWith("old: the last picture came at ").contains(":00");
        snapshot("stalled");
        set(Phones.sharing(Sharing.OFF));
        assertThat(((ImageView) lookup("#viewer-image")).getImage()).isNull();
    }

    @Test
    void aStillScreenIsCalmHoweverOldItsPictureIs() throws IOException {
        show(Locale.ENGLISH);
        share(Jpegs.of(90, 200), 0);
        set(Phones.still(Presence.ONLINE));
        now.addAndGet(Duration.ofMinutes(5).toNanos());
        await().until(() -> text("#viewer-sharing").equals("still screen"));
        assertThat(lookup("#viewer-image").getEffect()).isNull();
        assertThat(lookup("#viewer-title").getParent().isVisible()).isFalse();
        assertThat(text("#viewer-age")).isEqualTo("5 min 0 s");
        assertThat(lookup(".viewer").getAccessibleText()).isEqualTo("Screen of lab-07: still screen");
        snapshot("still");
    }

    @Test
    void whatThePhoneSaysOfABlackScreenIsShownOverIt() throws IOException {
        show(Locale.ENGLISH);
        share(Jpegs.of(90, 200), 0);
        assertThat(lookup("#viewer-remark").isVisible()).isFalse();
        set(Phones.sharing(Sharing.LIVE, "this app does not let its screen be shown"));
        assertThat(text("#viewer-remark")).isEqualTo("The phone says: this app does not let its screen be shown");
        assertThat(lookup("#viewer-remark").isVisible()).isTrue();
        snapshot("protected");
        link(false);
        assertThat(lookup("#viewer-remark").isVisible()).isFalse();
    }

    @Test
    void f3ShowsTheFiguresInAllWindowsAndHidesThem() throws IOException {
        show(Locale.ENGLISH);
        share(Jpegs.of(90, 200), 0);
        assertThat(robot.lookup("#figures").tryQuery()).isEmpty();
        robot.push(KeyCode.F3);
        await().until(() -> robot.lookup("#figures").tryQuery().isPresent());
        set(Phones.ahead(Phones.telling(Phones.sharing(Sharing.LIVE),
                new ScreenVitals(100L, 7L, false, Duration.ofMillis(12))), Duration.ofSeconds(-2)));
        fleet.watchers.get(Phones.ID).frame(frame(1, 40));
        await().until(() -> text("#figures-stream").contains("JPEG 90×200"));
        await().until(() -> text("#figures-phone-left").equals("≈\u00a012 ms"));
        assertThat(text("#figures-way-left")).isEqualTo("≈\u00a028 ms");
        assertThat(text("#figures-all-right")).isEqualTo("≈\u00a040 ms");
        assertThat(text("#figures-lost-phone-right")).isEqualTo("7");
        fleet.watchers.get(Phones.ID).frame(frame(5, 40));
        await().until(() -> text("#figures-lost-way-left").equals("3"));
        assertThat(lookup("#figures").getAccessibleText()).contains("JPEG").contains("Lost in the last ten seconds");
        snapshot("figures");

        ObjectProperty<Phone> other = new SimpleObjectProperty<>(Phones.sharing(Sharing.OFF));
        fx(() -> {
            viewers.show(new PhoneId("lab-08"), other);
            return null;
        });
        assertThat(robot.lookup("#figures").queryAll()).as("another window shows them too").hasSize(2);
        robot.push(KeyCode.F3);
        await().until(() -> robot.lookup("#figures").queryAll().isEmpty());
    }

    /** A frame that was captured on a phone whose clock is two seconds behind. */
    private Frame frame(int sequence, long millisecondsAgo) {
        Frame jpeg = Jpegs.frame(Jpegs.of(90, 200), 0, sequence);
        Instant captured = NOON.plusNanos(now.get()).minusMillis(millisecondsAgo + 2_000);
        return new Frame(jpeg.codec(), true, false, 0, sequence,
                TimeUnit.SECONDS.toMicros(captured.getEpochSecond()) + captured.getNano() / 1_000, 90, 200,
                jpeg.payload());
    }

    @Test
    void aMinimisedWindowAsksForLittleAndALargerOneForMore() {
        show(Locale.ENGLISH);
        fx(() -> {
            viewers.closeAll();
            return null;
        });
        fleet.tunings.clear();
        fx(() -> {
            viewers.show(Phones.ID, phone);
            return null;
        });
        Stage stage = (Stage) windows().getFirst();
        await().until(() -> lastSide() > 700);
        fx(() -> {
            stage.setIconified(true);
            return null;
        });
        await().until(() -> lastSide() == 320);
        fx(() -> {
            stage.setIconified(false);
            return null;
        });
        await().until(() -> lastSide() > 700);
        fx(() -> {
            stage.setWidth(300);
            stage.setHeight(400);
            return null;
        });
        await().until(() -> lastSide() < 420);
    }

    private int lastSide() {
        List<ScreenTuning> asked = fleet.tunings.getOrDefault(Phones.ID, List.of());
        return asked.isEmpty() ? 0 : asked.getLast().maxSize();
    }

    @Test
    void aBrokenFrameIsSaidAndTheNextGoodOneClearsIt() throws IOException {
        show(Locale.ENGLISH);
        share(Jpegs.of(90, 200), 0);
        byte[] cut = Arrays.copyOf(Jpegs.of(90, 200), 400);
        fleet.watchers.get(Phones.ID).frame(Jpegs.frame(cut, 0, 1));
        await().until(() -> lookup("#viewer-problem").isVisible());
        assertThat(text("#viewer-problem")).startsWith("Can't decode");
        snapshot("problem");
        fleet.watchers.get(Phones.ID).frame(Jpegs.frame(Jpegs.of(90, 200), 0, 2));
        await().until(() -> !lookup("#viewer-problem").isVisible());
    }

    @Test
    void onePhoneHasOneWindowAndEscapeClosesItAndItsWatch() {
        show(Locale.ENGLISH);
        ObjectProperty<Phone> other = new SimpleObjectProperty<>(Phones.sharing(Sharing.OFF));
        fx(() -> {
            viewers.show(Phones.ID, phone);
            viewers.show(new PhoneId("lab-08"), other);
            viewers.show(Phones.ID, phone);
            return null;
        });
        assertThat(windows()).hasSize(2);
        assertThat(fleet.watchers).hasSize(2);
        robot.push(KeyCode.ESCAPE);
        await().until(() -> windows().size() == 1);
        assertThat(fleet.watchers).as("the headless platform leaves the focus where it was").hasSize(1);
    }

    @Test
    void f11TurnsFullScreenAndEscapeLeavesItFirst() {
        show(Locale.ENGLISH);
        Stage stage = (Stage) windows().getFirst();
        robot.push(KeyCode.F11);
        await().until(stage::isFullScreen);
        robot.push(KeyCode.ESCAPE);
        await().until(() -> !stage.isFullScreen());
        assertThat(windows()).hasSize(1);
    }

    @Test
    void theButtonsAppearOnTabAndAskForWhatTheySay() throws IOException {
        show(Locale.ENGLISH);
        assertThat(lookup("#viewer-controls").getOpacity()).isZero();
        robot.push(KeyCode.TAB);
        await().until(() -> lookup("#viewer-controls").getOpacity() == 1);
        snapshot("controls");
        robot.push(KeyCode.SPACE);
        assertThat(asked).containsExactly("start lab-07");
        assertThat(lookup("#viewer-stop").isDisabled()).isTrue();
        set(Phones.sharing(Sharing.LIVE));
        assertThat(lookup("#viewer-start").isDisabled()).isTrue();
        assertThat(lookup("#viewer-stop").isDisabled()).isFalse();
    }

    @Test
    void withoutALinkTheLastPictureStaysGreyUntilPicturesComeAgain() throws IOException {
        show(Locale.ENGLISH);
        share(Jpegs.of(90, 200), 0);

        link(false);

        assertThat(lookup("#viewer-image").getEffect()).isNotNull();
        assertThat(((ImageView) lookup("#viewer-image")).getImage()).isNotNull();
        assertThat(text("#viewer-title")).isEqualTo("No connection");
        assertThat(text("#viewer-presence")).isEqualTo("was online");
        assertThat(text("#viewer-fps")).isEqualTo("0 fps");
        assertThat(lookup("#viewer-start").isDisabled()).isTrue();
        assertThat(lookup("#viewer-stop").isDisabled()).isTrue();
        snapshot("no-link");

        link(true);
        share(Jpegs.of(90, 200), 0);
        await().untilAsserted(() -> assertThat(text("#viewer-sharing")).isEqualTo("live"));
        assertThat(lookup("#viewer-image").getEffect()).isNull();
        assertThat(text("#viewer-presence")).isEqualTo("online");
    }

    @Test
    void aViewerOpensWhereItStoodAndAsLargeAsItWas() {
        show(Locale.ENGLISH);
        Rectangle2D place = new Rectangle2D(80, 60, 420, 500);
        put((Stage) windows().getFirst(), place);
        robot.push(KeyCode.ESCAPE);
        await().until(() -> windows().isEmpty());

        fx(() -> {
            viewers.show(Phones.ID, phone);
            return null;
        });
        assertThat(placeOf(windows().getFirst())).isEqualTo(place);

        fx(() -> {
            viewers.show(new PhoneId("lab-08"), phone);
            return null;
        });
        Rectangle2D other = placeOf(windows().stream()
                .filter(window -> ((Stage) window).getTitle().startsWith("lab-08")).findFirst().orElseThrow());
        assertThat(other.getWidth()).as("a phone that was never shown gets the last size").isEqualTo(420);
        assertThat(other.intersects(place)).isFalse();
    }

    @Test
    void aPlaceOnAScreenThatIsGoneIsNotUsed() {
        settings.set(Places.SECTION,
                new Places(Map.of(Phones.ID.value(), new Rectangle2D(9_000, 60, 420, 500))));

        show(Locale.ENGLISH);

        assertThat(placeOf(windows().getFirst())).isEqualTo(new Rectangle2D(0, 0, 420, 500));
    }

    @Test
    void severalAtOnceStandSideBySide() {
        show(Locale.ENGLISH);
        closeAll();
        Map<PhoneId, ObservableValue<Phone>> phones = new LinkedHashMap<>();
        IntStream.range(0, 6).forEach(i -> phones.put(new PhoneId("lab-" + i), phone));

        fx(() -> {
            viewers.show(phones);
            return null;
        });

        assertSideBySide(6);
    }

    @Test
    void whereverTheyAreTheyAreTiledAndClosedByOneKey() {
        show(Locale.ENGLISH);
        fx(() -> {
            viewers.show(new PhoneId("lab-08"), phone);
            viewers.show(new PhoneId("lab-09"), phone);
            return null;
        });
        windows().forEach(window -> put((Stage) window, new Rectangle2D(10, 10, 600, 600)));

        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.T);
        assertSideBySide(3);

        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.W);
        await().until(() -> windows().isEmpty());
        assertThat(fx(() -> viewers.countProperty().get())).isZero();
    }

    @Test
    void theStripNamesWhoElseWatches() throws IOException {
        show(Locale.ENGLISH);
        watchedBy("ops");
        assertThat(lookup("#viewer-others").isVisible()).as("oneself is no news").isFalse();

        watchedBy("anna", "ops");
        assertThat(text("#viewer-others")).isEqualTo("anna also watches");
        watchedBy("anna", "bob", "ops");
        assertThat(text("#viewer-others")).isEqualTo("anna, bob also watch");
        assertThat(fx(() -> ((Label) lookup("#viewer-others")).isTextTruncated())).isFalse();
        snapshot("others");
        watchedBy("anna", "bob", "carl", "dora", "ops");
        assertThat(text("#viewer-others")).isEqualTo("anna, bob and 2 more also watch");
        assertThat(fx(() -> ((Label) lookup("#viewer-others")).getTooltip().getText()))
                .isEqualTo("Also watching:\nanna\nbob\ncarl\ndora");

        link(false);
        assertThat(lookup("#viewer-others").isVisible()).as("nobody knows without a link").isFalse();
    }

    @Test
    void everyControlHasAnAccessibleName() {
        show(Locale.ENGLISH);
        assertThat(robot.lookup(".button").queryAllAs(Button.class)).isNotEmpty()
                .allMatch(node -> node.getAccessibleText() != null && !node.getAccessibleText().isBlank());
        assertThat(lookup(".viewer").getAccessibleText()).isEqualTo("Screen of lab-07: not sharing");
    }

    private void show(Locale locale) {
        phone.set(Phones.sharing(Sharing.OFF));
        fx(() -> {
            ScreenFeeds feeds = new ScreenFeeds(fleet, new JpegDecoder(now::get), ForkJoinPool.commonPool(),
                    Platform::runLater,
                    now::get);
            viewers = new ScreenViewers(feeds, new SimpleObjectProperty<>(Words.of(locale)), Platform::runLater,
                    ScreenViewersTest::style, actions(), linked, home,
                    new FiguresModel.Clocks(() -> NOON.plusNanos(now.get()), now::get, Duration.ZERO));
            viewers.show(Phones.ID, phone);
            return null;
        });
    }

    private void watchedBy(String... operators) {
        Phone now = Phones.sharing(Sharing.LIVE);
        set(new Phone(now.id(), now.description(), now.link(), now.vitals(), now.sharing(), "",
                Stream.of(operators).map(OperatorId::new).toList()));
    }

    private void closeAll() {
        fx(() -> {
            viewers.closeAll();
            return null;
        });
    }

    private static void put(Stage stage, Rectangle2D place) {
        fx(() -> {
            stage.setX(place.getMinX());
            stage.setY(place.getMinY());
            stage.setWidth(place.getWidth());
            stage.setHeight(place.getHeight());
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static Rectangle2D placeOf(Window window) {
        WaitForAsyncUtils.waitForFxEvents();
        return fx(() -> new Rectangle2D(window.getX(), window.getY(), window.getWidth(), window.getHeight()));
    }

    private void assertSideBySide(int count) {
        List<Rectangle2D> places = windows().stream().map(ScreenViewersTest::placeOf).toList();
        assertThat(places).hasSize(count).allMatch(home.screen().get()::contains);
        for (Rectangle2D place : places) {
            assertThat(places).filteredOn(place::intersects).containsExactly(place);
        }
    }

    private void share(byte[] jpeg, int rotation) {
        set(Phones.sharing(Sharing.LIVE));
        fleet.watchers.get(Phones.ID).frame(Jpegs.frame(jpeg, rotation, 0));
        await().until(() -> ((ImageView) lookup("#viewer-image")).getImage() != null);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void assertWords(Phone changed, String title, String detail) {
        set(changed);
        assertThat(text("#viewer-title")).isEqualTo(title);
        assertThat(text("#viewer-detail")).isEqualTo(detail);
    }

    private void link(boolean stands) {
        fx(() -> {
            linked.set(stands);
            return null;
        });
    }

    private void set(Phone changed) {
        fx(() -> {
            phone.set(changed);
            return null;
        });
    }

    private SharingActions actions() {
        return new SharingActions() {
            @Override
            public void start(PhoneId id) {
                asked.add("start " + id);
            }

            @Override
            public void stop(PhoneId id) {
                asked.add("stop " + id);
            }
        };
    }

    private <T extends Node> T lookup(String query) {
        return robot.lookup(query).query();
    }

    private String text(String query) {
        return fx(() -> ((Labeled) lookup(query)).getText());
    }

    private static List<Window> windows() {
        return Window.getWindows().stream().filter(window -> window instanceof Stage stage && stage.getTitle() != null
                && stage.getTitle().endsWith("screen")).toList();
    }

    private static void style(Scene scene) {
        scene.getStylesheets().add("data:text/css;base64,"
                + Base64.getEncoder().encodeToString(COLOURS.getBytes(StandardCharsets.UTF_8)));
    }

    private WritableImage snapshot(String name) throws IOException {
        WaitForAsyncUtils.waitForFxEvents();
        WritableImage image = fx(() -> {
            Scene scene = lookup(".viewer").getScene();
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return scene.snapshot(null);
        });
        BufferedImage copy = new BufferedImage((int) image.getWidth(), (int) image.getHeight(),
                BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < copy.getHeight(); y++) {
            for (int x = 0; x < copy.getWidth(); x++) {
                copy.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        Path folder = Files.createDirectories(Path.of("target/snapshots"));
        ImageIO.write(copy, "png", folder.resolve("viewer-" + name + ".png").toFile());
        return image;
    }

    private static <T> T fx(Callable<T> task) {
        return WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(10), task);
    }
}
