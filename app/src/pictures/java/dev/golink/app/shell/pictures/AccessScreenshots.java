package dev.golink.app.shell.pictures;

import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ScrollPane;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.util.WaitForAsyncUtils;

import dev.golink.app.shell.support.AccessSamples;
import dev.golink.app.shell.support.SideWindows;
import dev.golink.app.shell.support.TestWindow;
import dev.golink.ui.fixtures.fleet.SampleFleet;

/** Saves pictures of who may connect, for people to inspect. */
class AccessScreenshots {
    static Stream<Arguments> looks() {
        return Screenshots.looks();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void clientsThatWait(ColorScheme scheme, Locale locale) {
        for (int[] size : new int[][]{{683, 500}, {1024, 700}, {1440, 900}}) {
            try (TestWindow window = PictureFiles.open(scheme, locale, TestWindow.NETWORK, SampleFleet.phones(),
                    size)) {
                window.fleet.fakeAccess().view(AccessSamples.waiting(AccessSamples.many(1)));
                await().until(() -> window.isVisible("page-waiting"));
                PictureFiles.save(window, "waiting-notice", size, scheme, locale);
                window.press("page-waiting");
                PictureFiles.save(window, "waiting-1", size, scheme, locale);
                window.fleet.fakeAccess().view(AccessSamples.waiting(List.of()));
                WaitForAsyncUtils.waitForFxEvents();
                PictureFiles.save(window, "waiting-0", size, scheme, locale);
                window.fleet.fakeAccess().view(AccessSamples.claimed(AccessSamples.many(30)));
                await().until(() -> window.isVisible("waiting-claims"));
                PictureFiles.save(window, "waiting-30", size, scheme, locale);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void addPhone(ColorScheme scheme, Locale locale) {
        for (int[] size : new int[][]{{683, 500}, {1024, 700}}) {
            try (TestWindow window = new TestWindow(locale, TestWindow.NETWORK)) {
                window.fleet.fakeAccess().answer(AccessSamples.OPENED);
                PictureFiles.shown(window, scheme, List.of(), size);
                await().until(() -> window.isVisible("pairing-code"));
                PictureFiles.save(window, "pairing-empty", size, scheme, locale);
                window.fleet.reset(SampleFleet.phones());
                window.fleet.fakeAccess().view(AccessSamples.code(true, 0));
                await().until(() -> !window.ids().isEmpty());
                window.fire("action-add");
                await().until(() -> window.isVisible("join-card"));
                WaitForAsyncUtils.waitForFxEvents();
                PictureFiles.save(window, "pairing-card", size, scheme, locale);
                window.fleet.fakeAccess().view(AccessSamples.code(false, 1));
                await().until(() -> window.isVisible("pairing-used"));
                PictureFiles.save(window, "pairing-used", size, scheme, locale);
                press(window, "#join-card #pair-many");
                WaitForAsyncUtils.waitForFxEvents();
                PictureFiles.save(window, "fleet-code-form", size, scheme, locale);
                window.fleet.fakeAccess().view(AccessSamples.open());
                await().until(() -> window.isVisible("open-server"));
                PictureFiles.save(window, "open-server", size, scheme, locale);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void preferences(ColorScheme scheme, Locale locale) {
        int[] size = {1024, 700};
        try (TestWindow window = PictureFiles.open(scheme, locale, TestWindow.NETWORK, SampleFleet.phones(), size)) {
            window.fleet.fakeAccess().view(AccessSamples.rich(true));
            SideWindows.choose(window, "menu-preferences");
            SideWindows.page(window, 5);
            PictureFiles.saveBeside(window, "access-settings", scheme, locale);
            window.fleet.fakeAccess().view(AccessSamples.rich(false));
            SideWindows.press(window, "access-operators");
            PictureFiles.saveBeside(window, "access-operators", scheme, locale);
            SideWindows.press(window, "account-new");
            PictureFiles.saveBeside(window, "access-account-form", scheme, locale);
            SideWindows.press(window, "access-credentials");
            PictureFiles.saveBeside(window, "access-credentials", scheme, locale);
            SideWindows.press(window, "path-token-new");
            scrollDown(window);
            PictureFiles.saveBeside(window, "access-path-token", scheme, locale);
        }
    }

    private static void scrollDown(TestWindow window) {
        TestWindow.fx(() -> {
            ((ScrollPane) SideWindows.scene(window).lookup(".access-page > .scroll-pane")).setVvalue(1);
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void press(TestWindow window, String selector) {
        TestWindow.fx(() -> {
            ((ButtonBase) window.stage().getScene().lookup(selector)).fire();
            return null;
        });
    }
}
