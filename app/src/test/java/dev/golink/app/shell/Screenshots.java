package dev.golink.app.shell;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.scene.control.ToggleButton;
import javafx.stage.Window;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.util.WaitForAsyncUtils;

import dev.golink.app.fixtures.FakeLink;
import dev.golink.app.fixtures.HandClock;
import dev.golink.app.fixtures.Phones;
import dev.golink.app.fixtures.Pictures;
import dev.golink.app.fixtures.SampleFleet;
import dev.golink.server.Endpoints;
import dev.golink.server.fleet.Outcome;
import dev.golink.server.fleet.Phone;
import dev.golink.server.remote.LinkLoss;
import dev.golink.server.remote.LinkState;

/** Draws the real window into pictures to be looked at: {@code ./mvnw -P screenshots -pl app -am test}. */
class Screenshots {
    private static final Path FOLDER = Path.of(System.getProperty("golink.screenshots", "target/screenshots"));

    static Stream<Arguments> looks() {
        return Stream.of(ColorScheme.values()).flatMap(scheme -> Stream.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)
                .map(locale -> Arguments.of(scheme, locale)));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void fullOfPhones(ColorScheme scheme, Locale locale) {
        for (int[] size : new int[][]{{1024, 700}, {1440, 900}}) {
            try (TestWindow window = open(scheme, locale, TestWindow.NETWORK, SampleFleet.phones(), size)) {
                refuseSome(window);
                save(window, "console-30", size, scheme, locale);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void onePhoneAndTenThousand(ColorScheme scheme, Locale locale) {
        int[] size = {1024, 700};
        for (int count : new int[]{1, 10_000}) {
            List<Phone> phones = IntStream.rangeClosed(1, count).mapToObj(number -> Phones.online("lab-" + number))
                    .toList();
            try (TestWindow window = open(scheme, locale, TestWindow.NETWORK, phones, size)) {
                save(window, "console-" + count, size, scheme, locale);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void empty(ColorScheme scheme, Locale locale) {
        for (int[] size : new int[][]{{1024, 700}}) {
            for (Endpoints endpoints : List.of(TestWindow.NETWORK, TestWindow.LOOPBACK)) {
                try (TestWindow window = open(scheme, locale, endpoints, List.of(), size)) {
                    String name = endpoints == TestWindow.LOOPBACK ? "console-empty-loopback" : "console-empty";
                    save(window, name, size, scheme, locale);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void theJoinCard(ColorScheme scheme, Locale locale) {
        int[] size = {1024, 700};
        try (TestWindow window = open(scheme, locale, TestWindow.LOOPBACK, SampleFleet.phones(), size)) {
            TestWindow.fx(() -> {
                ((ToggleButton) window.stage().getScene().lookup("#action-add")).setSelected(true);
                return null;
            });
            save(window, "console-join", size, scheme, locale);
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void theQuestionAndTheMenu(ColorScheme scheme, Locale locale) {
        int[] size = {1024, 700};
        try (TestWindow window = open(scheme, locale, TestWindow.NETWORK, SampleFleet.phones(), size)) {
            TestWindow.fx(() -> {
                window.table().getSelectionModel().selectAll();
                window.table().getContextMenu().show(window.table(), 100, 200);
                return null;
            });
            savePopup(window, "console-menu", scheme, locale);
            TestWindow.fx(() -> {
                window.table().getContextMenu().hide();
                return null;
            });
            window.press("action-start");
            savePopup(window, "console-question", scheme, locale);
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void preferencesAndHelp(ColorScheme scheme, Locale locale) {
        int[] size = {1024, 700};
        try (TestWindow window = open(scheme, locale, TestWindow.NETWORK, SampleFleet.phones(), size)) {
            SideWindows.choose(window, "menu-preferences");
            for (int page = 0; page < 3; page++) {
                SideWindows.page(window, page);
                saveBeside(window, "preferences-" + (page + 1), scheme, locale);
            }
            SideWindows.press(window, "mode-attach");
            saveBeside(window, "preferences-3-attach", scheme, locale);
            closeBeside(window);
            SideWindows.choose(window, "menu-shortcuts");
            saveBeside(window, "shortcuts", scheme, locale);
            closeBeside(window);
            SideWindows.choose(window, "menu-about");
            saveBeside(window, "about", scheme, locale);
        }
    }

    private static void closeBeside(TestWindow window) {
        TestWindow.fx(() -> {
            SideWindows.scene(window).getWindow().hide();
            return null;
        });
    }

    private static void saveBeside(TestWindow window, String name, ColorScheme scheme, Locale locale) {
        String file = "%s-%s-%s.png".formatted(name, scheme.name().toLowerCase(Locale.ROOT), locale.getLanguage());
        TestWindow.fx(() -> {
            Pictures.save(SideWindows.scene(window), FOLDER.resolve(file));
            return null;
        });
    }

    @ParameterizedTest
    @MethodSource("looks")
    void accentsAndCompactRows(ColorScheme scheme, Locale locale) {
        int[] size = {1024, 700};
        try (TestWindow window = open(scheme, locale, TestWindow.NETWORK, SampleFleet.phones(), size)) {
            SideWindows.choose(window, "menu-preferences");
            SideWindows.press(window, "density-compact");
            SideWindows.press(window, "accent-violet");
            window.select("lab-2", "lab-3");
            save(window, "console-compact-violet", size, scheme, locale);
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void theLinkLostAndNeverThere(ColorScheme scheme, Locale locale) {
        int[] size = {1024, 700};
        Instant now = HandClock.START;
        FakeLink lost = FakeLink.connected();
        try (TestWindow window = attached(scheme, locale, lost, SampleFleet.phones(), size)) {
            window.select("lab-2", "lab-3");
            lost.become(new LinkState.Lost(now.minusSeconds(17), now.plusSeconds(12),
                    new LinkLoss(LinkLoss.Kind.UNREACHABLE, "Connection refused")));
            save(window, "console-lost", size, scheme, locale);
            lost.become(new LinkState.Connected(now));
            save(window, "console-back", size, scheme, locale);
        }
        FakeLink never = new FakeLink(new LinkState.Lost(now.minusSeconds(17), now.plusSeconds(12),
                new LinkLoss(LinkLoss.Kind.UNREACHABLE, "Connection refused")));
        try (TestWindow window = attached(scheme, locale, never, List.of(), size)) {
            save(window, "console-unreached", size, scheme, locale);
        }
        try (TestWindow window = attached(scheme, locale, FakeLink.connected(), List.of(), size)) {
            save(window, "console-empty-attached", size, scheme, locale);
        }
    }

    private static TestWindow attached(ColorScheme scheme, Locale locale, FakeLink link, List<Phone> phones,
            int[] size) {
        return shown(TestWindow.attached(locale, link), scheme, phones, size);
    }

    private static void savePopup(TestWindow window, String name, ColorScheme scheme, Locale locale) {
        WaitForAsyncUtils.waitForFxEvents();
        String file = "%s-%s-%s.png".formatted(name, scheme.name().toLowerCase(Locale.ROOT), locale.getLanguage());
        TestWindow.fx(() -> {
            Window popup = Window.getWindows().stream().filter(Window::isShowing)
                    .filter(one -> one != window.stage() && one.getWidth() > 1).findFirst().orElseThrow();
            Pictures.save(popup.getScene(), FOLDER.resolve(file));
            return null;
        });
    }

    /** Leaves one command under way, and two that came to nothing, with their notices. */
    private static void refuseSome(TestWindow window) {
        for (String id : List.of("lab-1", "lab-10", "lab-17")) {
            window.select(id);
            window.press("action-start");
        }
        window.fleet.answer("lab-1", new Outcome.Refused(""));
        window.fleet.answer("lab-17", new Outcome.TimedOut(Duration.ofSeconds(30)));
        WaitForAsyncUtils.waitForFxEvents();
        window.select("lab-2", "lab-3");
    }

    private static TestWindow open(ColorScheme scheme, Locale locale, Endpoints endpoints, List<Phone> phones,
            int[] size) {
        return shown(new TestWindow(locale, endpoints), scheme, phones, size);
    }

    private static TestWindow shown(TestWindow window, ColorScheme scheme, List<Phone> phones, int[] size) {
        window.scheme.set(scheme);
        window.fleet.reset(phones);
        return window.show(size[0], size[1]);
    }

    private static void save(TestWindow window, String name, int[] size, ColorScheme scheme, Locale locale) {
        WaitForAsyncUtils.waitForFxEvents();
        String file = "%s-%dx%d-%s-%s.png".formatted(name, size[0], size[1],
                scheme.name().toLowerCase(Locale.ROOT), locale.getLanguage());
        TestWindow.fx(() -> {
            Pictures.save(window.stage().getScene(), FOLDER.resolve(file));
            return null;
        });
    }
}
