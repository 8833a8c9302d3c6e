package dev.golink.app.shell.pictures;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.event.Event;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.util.WaitForAsyncUtils;

import dev.golink.app.fixtures.fleet.FakeLink;
import dev.golink.app.shell.support.DetailsFleet;
import dev.golink.app.shell.support.NoticeSteps;
import dev.golink.app.shell.support.ScreenFrames;
import dev.golink.app.shell.support.SideWindows;
import dev.golink.app.shell.support.TestWindow;
import dev.golink.screens.fixtures.Pictures;
import dev.golink.server.Endpoints;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.profile.Profile;
import dev.golink.server.remote.link.LinkLoss;
import dev.golink.server.remote.link.LinkState;
import dev.golink.ui.fixtures.HandClock;
import dev.golink.ui.fixtures.Phones;
import dev.golink.ui.fixtures.fleet.SampleFleet;

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
                save(window, "console-30", new int[]{1920, 1080}, scheme, locale);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void aSearchAndItsTroubles(ColorScheme scheme, Locale locale) {
        for (int[] size : new int[][]{{1024, 700}, {1440, 900}}) {
            try (TestWindow window = open(scheme, locale, TestWindow.NETWORK, named(), size)) {
                window.type("pixel -battery<20");
                window.press("filter-online");
                window.press("filter-sharing");
                window.press("filter-sharing");
                window.show("nickname", "connected", "groups");
                save(window, "console-search", size, scheme, locale);
                window.type("modle:pixel");
                save(window, "console-search-problem", size, scheme, locale);
                window.type("nobody-has-this-name");
                save(window, "console-search-nothing", size, scheme, locale);
            }
        }
    }

    private static void leaveTheChooser(TestWindow window) {
        TestWindow.fx(() -> {
            Event.fireEvent(window.stage().getScene().lookup("#name-field"),
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
            return null;
        });
    }

    @ParameterizedTest
    @MethodSource("looks")
    void theDetailsAndTheGroups(ColorScheme scheme, Locale locale) {
        for (int[] size : new int[][]{{1024, 700}, {1440, 900}}) {
            try (TestWindow window = open(scheme, locale, TestWindow.NETWORK, DetailsFleet.phones(), size)) {
                DetailsFleet.openBoth(window);
                window.select("lab-3");
                DetailsFleet.beat(window, "lab-3");
                save(window, "details-one", size, scheme, locale);
                DetailsFleet.edit(window, "lab-3");
                save(window, "details-editing", size, scheme, locale);
                leaveTheChooser(window);
                window.select("lab-1", "lab-2", "lab-3", "lab-12", "lab-13");
                save(window, "details-many", size, scheme, locale);
                window.select();
                save(window, "details-none", size, scheme, locale);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void theMenusOfTheSearch(ColorScheme scheme, Locale locale) {
        int[] size = {1024, 700};
        try (TestWindow window = open(scheme, locale, TestWindow.NETWORK, named(), size)) {
            window.press("search-help");
            savePopup(window, "console-search-help", scheme, locale);
        }
        try (TestWindow window = open(scheme, locale, TestWindow.NETWORK, named(), size)) {
            openMenu(window, "#filters");
            savePopup(window, "console-filters", scheme, locale);
        }
        try (TestWindow window = open(scheme, locale, TestWindow.NETWORK, watched(), size)) {
            window.fleet.operators("anna", "bert", TestWindow.OPS.value());
            await().until(() -> "3".equals(window.text("count-operators")));
            openMenu(window, "#filter-operators");
            savePopup(window, "console-operators", scheme, locale);
        }
    }

    private static void openMenu(TestWindow window, String selector) {
        TestWindow.fx(() -> {
            ((MenuButton) window.stage().getScene().lookup(selector)).show();
            return null;
        });
    }

    private static List<Phone> watched() {
        return SampleFleet.phones().stream()
                .map(phone -> phone.sharing().isShared() ? phone.watchedBy(List.of(new OperatorId("anna"))) : phone)
                .toList();
    }

    private static List<Phone> named() {
        List<Phone> phones = new ArrayList<>(SampleFleet.phones());
        phones.replaceAll(phone -> phone.id().value().endsWith("2")
                ? Phones.keeping(phone, new Profile("Front desk", List.of("lab-3", "kiosk"), List.of("new"), "", 0))
                : phone);
        return phones;
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
            lost.become(new LinkState.Lost(HandClock.BEGINNING.minus(Duration.ofSeconds(17)),
                    HandClock.BEGINNING.plus(Duration.ofSeconds(12)),
                    new LinkLoss(LinkLoss.Kind.UNREACHABLE, "Connection refused")));
            save(window, "console-lost", size, scheme, locale);
            lost.become(new LinkState.Connected(now));
            save(window, "console-back", size, scheme, locale);
        }
        FakeLink never = new FakeLink(new LinkState.Lost(HandClock.BEGINNING.minus(Duration.ofSeconds(17)),
                HandClock.BEGINNING.plus(Duration.ofSeconds(12)),
                new LinkLoss(LinkLoss.Kind.UNREACHABLE, "Connection refused")));
        try (TestWindow window = attached(scheme, locale, never, List.of(), size)) {
            save(window, "console-unreached", size, scheme, locale);
        }
        try (TestWindow window = attached(scheme, locale, FakeLink.connected(), List.of(), size)) {
            save(window, "console-empty-attached", size, scheme, locale);
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void runsOfCommands(ColorScheme scheme, Locale locale) {
        List<Phone> phones = Stream.concat(SampleFleet.phones().stream(),
                IntStream.rangeClosed(1, 30).mapToObj(number -> Phones.online("kiosk-" + number))).toList();
        for (int[] size : new int[][]{{900, 600}, {1024, 700}, {1440, 900}}) {
            try (TestWindow window = open(scheme, locale, TestWindow.NETWORK, phones, size)) {
                window.press("page-runs");
                save(window, "runs-empty", size, scheme, locale);
                window.press("page-phones");
                beginRuns(window);
                save(window, "runs-going", size, scheme, locale);
                window.press("page-runs");
                save(window, "runs", size, scheme, locale);
                window.fire("stage-refused");
                save(window, "runs-refused", size, scheme, locale);
                window.press("page-phones");
                window.select("lab-1", "lab-2", "lab-13");
                window.press("action-message");
                TestWindow.fx(() -> {
                    ((TextArea) window.stage().getScene().lookup("#message-text"))
                            .setText("The lab closes at six. Please leave the phone on its charger.");
                    return null;
                });
                save(window, "message", size, scheme, locale);
            }
        }
    }

    /** A run that ended, a message, and a Start that is under way with every state there is. */
    private static void beginRuns(TestWindow window) {
        window.select("lab-2", "lab-3", "lab-9");
        window.press("action-stop");
        window.fleet.answer("lab-2", new Outcome.Done());
        window.fleet.answer("lab-3", new Outcome.Done());
        window.fleet.answer("lab-9", new Outcome.TimedOut(Duration.ofSeconds(10)));
        WaitForAsyncUtils.waitForFxEvents();
        window.clock.turn(Duration.ofMinutes(3));
        window.choose("menu-start-shown");
        window.sayYes();
        window.clock.turn(Duration.ofSeconds(4));
        for (int i = 1; i <= 9; i++) {
            window.fleet.put(Phones.sharing(Phones.online("kiosk-" + i), Sharing.LIVE));
            window.fleet.answer("kiosk-" + i, new Outcome.Done());
        }
        window.fleet.put(Phones.sharing(Phones.online("kiosk-10"), Sharing.DENIED),
                Phones.sharing(Phones.online("kiosk-11"), Sharing.ASKING),
                Phones.sharing(Phones.online("kiosk-12"), Sharing.ASKING));
        window.fleet.answer("kiosk-10", new Outcome.Refused(""));
        window.fleet.answer("kiosk-13", new Outcome.Refused("MediaProjection was stopped"));
        window.fleet.answer("kiosk-14", new Outcome.Unreachable());
        window.fleet.answer("kiosk-15", new Outcome.TimedOut(Duration.ofSeconds(10)));
        window.fleet.answer("kiosk-16", new Outcome.Sent());
        WaitForAsyncUtils.waitForFxEvents();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void theNotices(ColorScheme scheme, Locale locale) {
        int[] size = {1024, 700};
        TestWindow window = new TestWindow(locale, TestWindow.NETWORK);
        NoticeSteps steps = new NoticeSteps(window);
        steps.tellAtOnce();
        try (TestWindow _ = shown(window, scheme, SampleFleet.phones(), size)) {
            refuseSome(window);
            steps.lose("lab-1", "lab-2", "lab-3", "lab-4", "lab-5", "lab-6", "lab-7");
            steps.comeBack("lab-1");
            steps.lose("lab-1");
            window.clock.turn(Duration.ofSeconds(6));
            steps.lose("tab-1");
            save(window, "console-notices", size, scheme, locale);
            steps.openCentre();
            steps.openFirstGroup();
            steps.quiet("quiet-morning");
            save(window, "console-notice-centre", size, scheme, locale);
            steps.fire("notice-rules");
            save(window, "console-notice-rules", size, scheme, locale);
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void theFiguresOverAPicture(ColorScheme scheme, Locale locale) {
        int[] size = {1024, 700};
        Phone phone = ScreenFrames.phone("lab-1");
        try (TestWindow window = open(scheme, locale, TestWindow.NETWORK, List.of(phone), size)) {
            window.select("lab-1");
            window.press("action-watch");
            WaitForAsyncUtils.waitForFxEvents();
            ScreenFrames.showFigures(window, "lab-1");
            String file = "viewer-figures-%s-%s.png".formatted(scheme.name().toLowerCase(Locale.ROOT),
                    locale.getLanguage());
            TestWindow.fx(() -> {
                Pictures.save(ScreenFrames.viewer(), FOLDER.resolve(file));
                return null;
            });
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
            Pictures.save(window.stage().getScene(), size[0], size[1], FOLDER.resolve(file));
            return null;
        });
    }
}
