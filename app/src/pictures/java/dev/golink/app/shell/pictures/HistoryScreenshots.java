package dev.golink.app.shell.pictures;

import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.util.WaitForAsyncUtils;

import dev.golink.app.shell.support.HistorySamples;
import dev.golink.app.shell.support.TestWindow;
import dev.golink.app.shell.support.TraceSamples;
import dev.golink.server.fleet.audit.AuditAction;
import dev.golink.server.fleet.history.HistoryState;
import dev.golink.server.fleet.id.Refusal;
import dev.golink.server.fleet.trace.TraceEnd;
import dev.golink.ui.fixtures.HandClock;
import dev.golink.ui.fixtures.fleet.SampleFleet;

/** Saves pictures of the history, for people to inspect. */
class HistoryScreenshots {
    static Stream<Arguments> looks() {
        return Screenshots.looks();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void thePageAndTheDaysOfAPhone(ColorScheme scheme, Locale locale) {
        for (int[] size : new int[][]{{900, 600}, {1024, 700}, {1440, 900}}) {
            try (TestWindow window = open(scheme, locale, size)) {
                PictureFiles.save(window, "history", size, scheme, locale);
                TestWindow.fx(() -> {
                    TextField phone = (TextField) window.stage().getScene().lookup("#history-phone");
                    phone.setText("lab-1");
                    phone.getOnAction().handle(new javafx.event.ActionEvent());
                    return null;
                });
                await().until(() -> window.isVisible("history-day-0"));
                PictureFiles.save(window, "history-phone", size, scheme, locale);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void whatTheServerCantSay(ColorScheme scheme, Locale locale) {
        int[] size = {1024, 700};
        try (TestWindow window = open(scheme, locale, size)) {
            window.fleet.fakeHistory().state(new HistoryState.Failing(HistoryState.Cause.DISK_FULL, HandClock.START,
                    "history-2026-03.db: database or disk is full"));
            window.fleet.fakeHistory().refuse(Refusal.of(Refusal.Code.SERVER_TOO_OLD, "old"));
            window.fire("history-refresh");
            await().until(() -> window.isVisible("history-failing"));
            PictureFiles.save(window, "history-refused", size, scheme, locale);
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void theLastDaysInTheDetails(ColorScheme scheme, Locale locale) {
        int[] size = {1440, 900};
        try (TestWindow window = open(scheme, locale, size)) {
            window.press("page-phones");
            window.select("lab-1");
            await().until(() -> window.isVisible("details-day-0"));
            TestWindow.fx(() -> {
                ((javafx.scene.control.ScrollPane) window.stage().getScene().lookup("#details .scroll-pane"))
                        .setVvalue(0.55);
                return null;
            });
            PictureFiles.save(window, "history-details", size, scheme, locale);
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void theTraceOfAPhone(ColorScheme scheme, Locale locale) {
        int[] size = {1024, 700};
        try (TestWindow window = open(scheme, locale, size)) {
            window.press("page-phones");
            window.select("lab-1");
            TestWindow.fx(() -> {
                TraceSamples.open(window);
                return null;
            });
            await().until(() -> window.fleet.fakeTraces().isTraced("lab-1"));
            window.fleet.fakeTraces().deliver("lab-1", TraceSamples.LINES);
            WaitForAsyncUtils.waitForFxEvents();
            PictureFiles.saveBeside(window, "trace-running", scheme, locale);
            window.fleet.fakeTraces().end("lab-1", new TraceEnd.TimeOver());
            WaitForAsyncUtils.waitForFxEvents();
            PictureFiles.saveBeside(window, "trace-ended", scheme, locale);
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void theAudit(ColorScheme scheme, Locale locale) {
        int[] size = {1024, 700};
        try (TestWindow window = open(scheme, locale, size)) {
            AuditAction[] actions = AuditAction.values();
            for (int i = 0; i < actions.length; i++) {
                window.fleet.fakeAudit().add(HandClock.START.minusSeconds(60L * (actions.length - i)),
                        i % 5 == 0 ? "" : "anna", actions[i], i % 3 == 0 ? List.of("lab-1", "lab-2", "lab-3", "lab-4")
                                : List.of("lab-" + i),
                        i % 4 == 0 ? "60 s" : "");
            }
            window.fire("audit-tab");
            await().until(() -> window.isVisible("audit-view"));
            PictureFiles.save(window, "history-audit", size, scheme, locale);
        }
    }

    private static TestWindow open(ColorScheme scheme, Locale locale, int[] size) {
        TestWindow window = new TestWindow(locale, TestWindow.NETWORK);
        HistorySamples.fill(window.fleet.fakeHistory(), HandClock.START);
        PictureFiles.shown(window, scheme, SampleFleet.phones(), size);
        window.press("page-history");
        await().until(() -> TestWindow.fx(() -> window.stage().getScene().lookup("#history") instanceof TableView<?> all
                && !all.getItems().isEmpty()));
        WaitForAsyncUtils.waitForFxEvents();
        return window;
    }
}
