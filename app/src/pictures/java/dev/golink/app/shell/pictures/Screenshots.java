package dev.golink.app.shell.pictures;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.event.Event;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.util.WaitForAsyncUtils;

import dev.golink.app.fixtures.fleet.FakeLink;
import dev.golink.app.shell.support.AccessSamples;
import dev.golink.app.shell.support.DetailsFleet;
import dev.golink.app.shell.support.NoticeSteps;
import dev.golink.app.shell.support.ScreenFrames;
import dev.golink.app.shell.support.TestWindow;
import dev.golink.screens.fixtures.Pictures;
import dev.golink.server.ServerAddresses;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.remote.link.LinkLoss;
import dev.golink.server.remote.link.LinkState;
import dev.golink.ui.fixtures.HandClock;
import dev.golink.ui.fixtures.Phones;
import dev.golink.ui.fixtures.fleet.SampleFleet;

/**
 * Saves pictures of the real window, for people to inspect. Run it with {@code ./mvnw -P screenshots -pl app -am test}.
 */
class Screenshots {
    static Stream<Arguments> looks() {
        return Stream.of(ColorScheme.values()).flatMap(scheme -> Stream.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)
                .map(locale -> Arguments.of(scheme, locale)));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void thirtyPhones(ColorScheme scheme, Locale locale) {
        for (int[] size : new int[][]{{1024, 700}, {1440, 900}}) {
            try (TestWindow window = PictureFiles.open(scheme, locale, TestWindow.NETWORK, SampleFleet.phones(),
                    size)) {
                refuseSome(window);
                PictureFiles.save(window, "console-30", size, scheme, locale);
                PictureFiles.save(window, "console-30", new int[]{1920, 1080}, scheme, locale);
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
            try (TestWindow window = PictureFiles.open(scheme, locale, TestWindow.NETWORK, phones, size)) {
                PictureFiles.save(window, "console-" + count, size, scheme, locale);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void empty(ColorScheme scheme, Locale locale) {
        for (int[] size : new int[][]{{1024, 700}}) {
            for (ServerAddresses addresses : List.of(TestWindow.NETWORK, TestWindow.LOOPBACK)) {
                try (TestWindow window = new TestWindow(locale, addresses)) {
                    window.fleet.fakeAccess().answer(AccessSamples.OPENED);
                    PictureFiles.shown(window, scheme, List.of(), size);
                    boolean reached = addresses != TestWindow.LOOPBACK;
                    await().until(() -> !reached || window.isVisible("pairing-code"));
                    String name = reached ? "console-empty" : "console-empty-loopback";
                    PictureFiles.save(window, name, size, scheme, locale);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void theJoinCard(ColorScheme scheme, Locale locale) {
        int[] size = {1024, 700};
        try (TestWindow window = PictureFiles.open(scheme, locale, TestWindow.LOOPBACK, SampleFleet.phones(), size)) {
            TestWindow.fx(() -> {
                ((ToggleButton) window.stage().getScene().lookup("#action-add")).setSelected(true);
                return null;
            });
            PictureFiles.save(window, "console-join", size, scheme, locale);
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void theQuestionAndTheMenu(ColorScheme scheme, Locale locale) {
        int[] size = {1024, 700};
        try (TestWindow window = PictureFiles.open(scheme, locale, TestWindow.NETWORK, SampleFleet.phones(), size)) {
            TestWindow.fx(() -> {
                window.table().getSelectionModel().selectAll();
                window.table().getContextMenu().show(window.table(), 100, 200);
                return null;
            });
            PictureFiles.savePopup(window, "console-menu", scheme, locale);
            TestWindow.fx(() -> {
                window.table().getContextMenu().hide();
                return null;
            });
            window.press("action-start");
            PictureFiles.savePopup(window, "console-question", scheme, locale);
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void theDetailsAndTheGroups(ColorScheme scheme, Locale locale) {
        for (int[] size : new int[][]{{1024, 700}, {1440, 900}}) {
            try (TestWindow window = PictureFiles.open(scheme, locale, TestWindow.NETWORK, DetailsFleet.phones(),
                    size)) {
                DetailsFleet.openBoth(window);
                window.select("lab-3");
                DetailsFleet.beat(window, "lab-3");
                PictureFiles.awaitAgeOtherThan(window, "lab-1", "[0-9]+ (s|秒)");
                PictureFiles.save(window, "details-one", size, scheme, locale);
                DetailsFleet.edit(window, "lab-3");
                PictureFiles.save(window, "details-editing", size, scheme, locale);
                leaveTheChooser(window);
                window.select("lab-1", "lab-2", "lab-3", "lab-12", "lab-13");
                PictureFiles.save(window, "details-many", size, scheme, locale);
                window.select();
                PictureFiles.save(window, "details-none", size, scheme, locale);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void lostAndNeverReachedServer(ColorScheme scheme, Locale locale) {
        int[] size = {1024, 700};
        Instant now = HandClock.START;
        FakeLink lost = FakeLink.connected();
        try (TestWindow window = PictureFiles.attached(scheme, locale, lost, SampleFleet.phones(), size)) {
            window.select("lab-2", "lab-3");
            lost.become(new LinkState.Lost(HandClock.BEGINNING.minus(Duration.ofSeconds(17)),
                    HandClock.BEGINNING.plus(Duration.ofSeconds(12)),
                    new LinkLoss(LinkLoss.Kind.UNREACHABLE, "Connection refused")));
            PictureFiles.save(window, "console-lost", size, scheme, locale);
            lost.become(new LinkState.Connected(now));
            PictureFiles.save(window, "console-back", size, scheme, locale);
        }
        FakeLink never = new FakeLink(new LinkState.Lost(HandClock.BEGINNING.minus(Duration.ofSeconds(17)),
                HandClock.BEGINNING.plus(Duration.ofSeconds(12)),
                new LinkLoss(LinkLoss.Kind.UNREACHABLE, "Connection refused")));
        try (TestWindow window = PictureFiles.attached(scheme, locale, never, List.of(), size)) {
            PictureFiles.save(window, "console-unreached", size, scheme, locale);
        }
        try (TestWindow window = PictureFiles.attached(scheme, locale, FakeLink.connected(), List.of(), size)) {
            PictureFiles.save(window, "console-empty-attached", size, scheme, locale);
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void theNotices(ColorScheme scheme, Locale locale) {
        int[] size = {1024, 700};
        TestWindow window = new TestWindow(locale, TestWindow.NETWORK);
        NoticeSteps steps = new NoticeSteps(window);
        steps.tellAtOnce();
        try (TestWindow _ = PictureFiles.shown(window, scheme, SampleFleet.phones(), size)) {
            refuseSome(window);
            steps.lose("lab-1", "lab-2", "lab-3", "lab-4", "lab-5", "lab-6", "lab-7");
            steps.comeBack("lab-1");
            steps.lose("lab-1");
            window.clock.turn(Duration.ofSeconds(6));
            steps.lose("tab-1");
            PictureFiles.awaitAgeOtherThan(window, "lab-8", "[0-7] (s|秒)");
            PictureFiles.save(window, "console-notices", size, scheme, locale);
            steps.openCentre();
            steps.openFirstGroup();
            steps.quiet("quiet-morning");
            PictureFiles.save(window, "console-notice-centre", size, scheme, locale);
            steps.fire("notice-rules");
            PictureFiles.save(window, "console-notice-rules", size, scheme, locale);
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void figuresOverAPicture(ColorScheme scheme, Locale locale) {
        int[] size = {1024, 700};
        Phone phone = ScreenFrames.phone("lab-1");
        try (TestWindow window = PictureFiles.open(scheme, locale, TestWindow.NETWORK, List.of(phone), size)) {
            window.select("lab-1");
            window.press("action-watch");
            WaitForAsyncUtils.waitForFxEvents();
            ScreenFrames.showFigures(window, "lab-1");
            String file = "viewer-figures-%s-%s.png".formatted(scheme.name().toLowerCase(Locale.ROOT),
                    locale.getLanguage());
            PictureFiles.draw(file, target -> Pictures.save(ScreenFrames.viewer(), target));
        }
    }

    private static void leaveTheChooser(TestWindow window) {
        TestWindow.fx(() -> {
            Event.fireEvent(window.stage().getScene().lookup("#name-field"),
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
            return null;
        });
    }

    /** Leaves one command in progress and two failed commands, with their notices. */
    private static void refuseSome(TestWindow window) {
        for (String id : List.of("lab-1", "lab-10", "lab-17")) {
            window.select(id);
            window.press("action-start");
        }
        window.fleet.answer("lab-1", new Outcome.Refused(""));
        await().until(() -> !window.notices().isEmpty());
        window.fleet.answer("lab-17", new Outcome.TimedOut(Duration.ofSeconds(30)));
        WaitForAsyncUtils.waitForFxEvents();
        window.select("lab-2", "lab-3");
    }
}
