package dev.golink.app.shell.pictures;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import dev.golink.app.shell.support.TestWindow;
import dev.golink.screens.fixtures.Pictures;
import dev.golink.screens.fixtures.SampleScreens;
import dev.golink.server.fleet.phone.Departure.Reason;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.phone.Presence;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.screen.Frame;
import dev.golink.ui.fixtures.Phones;

/** Saves pictures of the wall, like {@link Screenshots} does of the other parts. */
class WallScreenshots {
    private final FxRobot robot = new FxRobot();
    private long sequence;

    static Stream<Arguments> looks() {
        return Screenshots.looks();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void oneTileAndEmptyWall(ColorScheme scheme, Locale locale) {
        int[] size = {1024, 700};
        try (TestWindow window = open(scheme, locale, List.of(Phones.online("lab-1")), size)) {
            save(window, "wall-empty", size, scheme, locale);
            window.fleet.put(Phones.sharing(Phones.online("lab-1"), Sharing.LIVE));
            play(window, Set.of(), 1);
            save(window, "wall-1", size, scheme, locale);
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void twelveTilesInAllStates(ColorScheme scheme, Locale locale) {
        for (int[] size : new int[][]{{1024, 700}, {1440, 900}}) {
            try (TestWindow window = open(scheme, locale, twelve(), size)) {
                play(window, Set.of(), 1);
                window.fleet.put(Phones.gone(Phones.online("lab-10"), Reason.CONNECTION_LOST, Duration.ofSeconds(9)),
                        Phones.sharing(Phones.online("lab-7"), Sharing.DENIED),
                        Phones.sharing(Phones.online("lab-8"), Sharing.FAILED, "MediaProjection was stopped"),
                        Phones.sharing(Phones.online("lab-11"), Sharing.OFF));
                stall(window, "lab-9");
                window.select("lab-2", "lab-3");
                save(window, "wall-12", size, scheme, locale);
                robot.clickOn(tiles(window).stream().filter(tile -> isOf(tile, "lab-2")).findFirst().orElseThrow());
                robot.push(KeyCode.ENTER);
                play(window, Set.of("lab-9"), 2);
                save(window, "wall-close-up", size, scheme, locale);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void sixtyFourTiles(ColorScheme scheme, Locale locale) {
        int[] size = {1440, 900};
        List<Phone> phones = IntStream.rangeClosed(1, 64)
                .mapToObj(i -> Phones.sharing(Phones.online("lab-" + i), Sharing.LIVE)).toList();
        try (TestWindow window = open(scheme, locale, phones, size)) {
            play(window, Set.of(), 1);
            save(window, "wall-64", size, scheme, locale);
            robot.push(KeyCode.F11);
            play(window, Set.of(), 1);
            // The size of the headless platform's screen.
            save(window, "wall-64-full-screen", new int[]{1000, 1000}, scheme, locale);
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void pagesOfTiles(ColorScheme scheme, Locale locale) {
        int[] size = {1024, 700};
        List<Phone> phones = IntStream.rangeClosed(1, 200)
                .mapToObj(i -> Phones.sharing(Phones.online("lab-" + i), Sharing.LIVE)).toList();
        try (TestWindow window = open(scheme, locale, phones, size)) {
            play(window, Set.of(), 1);
            save(window, "wall-pages", size, scheme, locale);
        }
    }

    private static List<Phone> twelve() {
        List<Phone> phones = new ArrayList<>();
        for (int i = 1; i <= 12; i++) {
            phones.add(Phones.sharing(Phones.online("lab-" + i), Sharing.LIVE));
        }
        phones.set(3, Phones.silent(phones.get(3), Presence.LATE, Duration.ofSeconds(8)));
        phones.set(4, Phones.silent(phones.get(4), Presence.STALE, Duration.ofSeconds(14)));
        phones.set(5, Phones.sharing(Phones.online("lab-6"), Sharing.ASKING));
        phones.set(11, Phones.sharing(Phones.online("kiosk@hall:north-entrance+2"), Sharing.REQUESTED));
        return phones;
    }

    /**
     * Sends pictures to all visible tiles except these, at least for this many seconds and until all the pictures are
     * shown.
     */
    private void play(TestWindow window, Set<String> still, int seconds) {
        long until = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        await().pollInterval(Duration.ofMillis(120)).atMost(Duration.ofSeconds(60)).until(() -> {
            send(window, still);
            return System.nanoTime() > until && isShown(window);
        });
    }

    private void stall(TestWindow window, String id) {
        await().pollInterval(Duration.ofMillis(120)).atMost(Duration.ofSeconds(60)).until(() -> {
            send(window, Set.of(id));
            return TestWindow.fx(() -> tiles(window).stream()
                    .filter(tile -> isOf(tile, id))
                    .anyMatch(tile -> ((Labeled) tile.lookup(".wall-title")).getText().matches("[4-9].*")));
        });
    }

    private static boolean isOf(Node tile, String id) {
        return ((Labeled) tile.lookup(".wall-name")).getText().equals(id);
    }

    private void send(TestWindow window, Set<String> still) {
        for (String id : window.fleet.screens()) {
            if (!still.contains(id)) {
                Frame frame = SampleScreens.frame(Math.abs(id.hashCode()), sequence++);
                window.fleet.frame(id, frame);
            }
        }
    }

    private static boolean isShown(TestWindow window) {
        return TestWindow.fx(() -> tiles(window).stream()
                .filter(tile -> !tile.lookup(".wall-message").isVisible())
                .allMatch(tile -> ((ImageView) tile.lookup("ImageView")).getImage() != null));
    }

    private static List<Node> tiles(TestWindow window) {
        return window.stage().getScene().getRoot().lookupAll(".wall-tile").stream().filter(Node::isVisible).toList();
    }

    private TestWindow open(ColorScheme scheme, Locale locale, List<Phone> phones, int[] size) {
        TestWindow window = new TestWindow(locale, TestWindow.NETWORK);
        window.scheme.set(scheme);
        window.fleet.reset(phones);
        window.show(size[0], size[1]);
        window.press("page-wall");
        WaitForAsyncUtils.waitForFxEvents();
        return window;
    }

    private static void save(TestWindow window, String name, int[] size, ColorScheme scheme, Locale locale) {
        WaitForAsyncUtils.waitForFxEvents();
        String file = "%s-%dx%d-%s-%s.png".formatted(name, size[0], size[1],
                scheme.name().toLowerCase(Locale.ROOT), locale.getLanguage());
        PictureFiles.draw(file, target -> Pictures.save(window.stage().getScene(), target));
    }
}
