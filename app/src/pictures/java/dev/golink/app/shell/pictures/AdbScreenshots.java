package dev.golink.app.shell.pictures;

import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.scene.control.TextField;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.util.WaitForAsyncUtils;

import dev.golink.app.fixtures.adb.AdbSamples;
import dev.golink.app.fixtures.fleet.FakeLink;
import dev.golink.app.shell.support.TestWindow;
import dev.golink.phones.adb.bridge.AdbAnswer;
import dev.golink.phones.adb.client.AdbStatus;
import dev.golink.phones.adb.client.DeviceState;
import dev.golink.server.fleet.id.Refusal;
import dev.golink.server.fleet.id.RefusedException;
import dev.golink.ui.fixtures.fleet.SampleFleet;

/** Saves pictures of the phones at adb, for people to inspect. */
class AdbScreenshots {
    static Stream<Arguments> looks() {
        return Screenshots.looks();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void phonesAtAdb(ColorScheme scheme, Locale locale) {
        for (int[] size : new int[][]{{683, 500}, {1024, 700}, {1440, 900}}) {
            try (TestWindow window = PictureFiles.open(scheme, locale, TestWindow.NETWORK, SampleFleet.phones(),
                    size)) {
                window.adb.see(AdbSamples.plain(1, "R58M12ABCDE", DeviceState.DEVICE),
                        AdbSamples.plain(2, "R58M34FGHIJ", DeviceState.UNAUTHORIZED));
                await().until(() -> window.isVisible("adb-hint"));
                PictureFiles.save(window, "adb-hint", size, scheme, locale);
                window.press("adb-hint-open");
                PictureFiles.save(window, "adb-two", size, scheme, locale);
                window.adb.see(AdbSamples.ofEveryKind());
                connect(window);
                WaitForAsyncUtils.waitForFxEvents();
                PictureFiles.save(window, "adb-kinds", size, scheme, locale);
                window.fire("adb-connect");
                window.adb.see(AdbSamples.online(30));
                await().until(() -> window.text("adb-status").contains("30"));
                PictureFiles.save(window, "adb-30", size, scheme, locale);
                window.adb.see();
                states(window, size, scheme, locale);
            }
        }
    }

    private static void states(TestWindow window, int[] size, ColorScheme scheme, Locale locale) {
        WaitForAsyncUtils.waitForFxEvents();
        await().until(() -> window.isVisible("adb-none"));
        PictureFiles.save(window, "adb-none", size, scheme, locale);
        List<AdbStatus> all = List.of(new AdbStatus.NotRunning(false), new AdbStatus.NotRunning(true),
                new AdbStatus.Unusable("Its version is 31. GoLink needs 40 or later."));
        for (int i = 0; i < all.size(); i++) {
            window.adb.become(all.get(i));
            WaitForAsyncUtils.waitForFxEvents();
            await().until(() -> !window.isVisible("adb-none"));
            PictureFiles.save(window, "adb-status-" + i, size, scheme, locale);
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void bridgeThatCannotBeStarted(ColorScheme scheme, Locale locale) {
        int[] size = {1024, 700};
        try (TestWindow window = new TestWindow(locale, TestWindow.NETWORK)) {
            window.adb.failure = new IllegalStateException("no token",
                    new RefusedException(new Refusal(Refusal.Code.BRIDGE_NAME_TAKEN, "", 0, "lab3")));
            PictureFiles.shown(window, scheme, SampleFleet.phones(), size);
            window.choose("menu-adb");
            await().until(() -> window.isVisible("adb-again"));
            PictureFiles.save(window, "adb-failed", size, scheme, locale);
        }
    }

    private static void connect(TestWindow window) {
        window.adb.answer = CompletableFuture.completedFuture(new AdbAnswer.Done(""));
        type(window, "adb-address", "192.0.2.19");
        type(window, "adb-address", "lab-phone-with-a-long-name-17.example.org:5555");
        window.adb.answer = CompletableFuture.completedFuture(new AdbAnswer.Failed(
                "failed to connect to '192.0.2.77:5555': Connection refused"));
        type(window, "adb-address", "192.0.2.77");
    }

    private static void type(TestWindow window, String field, String text) {
        TestWindow.fx(() -> {
            ((TextField) window.stage().getScene().lookup("#" + field)).setText(text);
            return null;
        });
        window.press("adb-address-connect");
        WaitForAsyncUtils.waitForFxEvents();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void attachedWindow(ColorScheme scheme, Locale locale) {
        int[] size = {1024, 700};
        try (TestWindow window = PictureFiles.attached(scheme, locale, FakeLink.connected(), SampleFleet.phones(),
                size)) {
            window.choose("menu-adb");
            WaitForAsyncUtils.waitForFxEvents();
            PictureFiles.save(window, "adb-remote", size, scheme, locale);
        }
    }
}
