package dev.golink.app.shell.pictures;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.scene.control.TextArea;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.util.WaitForAsyncUtils;

import dev.golink.app.shell.support.TestWindow;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.ui.fixtures.Phones;
import dev.golink.ui.fixtures.fleet.SampleFleet;

/** Saves pictures of the runs of commands, for people to inspect. */
class RunsScreenshots {
    static Stream<Arguments> looks() {
        return Screenshots.looks();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void runsOfCommands(ColorScheme scheme, Locale locale) {
        List<Phone> phones = Stream.concat(SampleFleet.phones().stream(),
                IntStream.rangeClosed(1, 30).mapToObj(number -> Phones.online("kiosk-" + number))).toList();
        for (int[] size : new int[][]{{900, 600}, {1024, 700}, {1440, 900}}) {
            try (TestWindow window = PictureFiles.open(scheme, locale, TestWindow.NETWORK, phones, size)) {
                window.press("page-runs");
                PictureFiles.save(window, "runs-empty", size, scheme, locale);
                window.press("page-phones");
                beginRuns(window);
                PictureFiles.awaitAgeOtherThan(window, "kiosk-1", "[0-9]+ (s|秒)");
                PictureFiles.save(window, "runs-going", size, scheme, locale);
                window.press("page-runs");
                PictureFiles.save(window, "runs", size, scheme, locale);
                window.fire("stage-refused");
                PictureFiles.save(window, "runs-refused", size, scheme, locale);
                window.press("page-phones");
                window.select("lab-1", "lab-2", "lab-13");
                window.press("action-message");
                TestWindow.fx(() -> {
                    ((TextArea) window.stage().getScene().lookup("#message-text"))
                            .setText("The lab closes at six. Please leave the phone on its charger.");
                    return null;
                });
                PictureFiles.save(window, "message", size, scheme, locale);
            }
        }
    }

    /** Begins a run that ends, a message, and a Start in progress with phones in every state. */
    private static void beginRuns(TestWindow window) {
        window.select("lab-2", "lab-3", "lab-9");
        window.press("action-stop");
        window.sayYes();
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
}
