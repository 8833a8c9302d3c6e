package dev.golink.app;

import java.time.Duration;
import java.util.Optional;

import dev.golink.app.notices.NoticeContent;
import dev.golink.app.notices.NoticeTexts;
import dev.golink.app.process.record.LastRun;
import dev.golink.ui.presentation.Indicator;

/** The notice that says why the last run ended. */
final class LastRunNotice {
    private static final Duration STAY = Duration.ofMinutes(10);

    private LastRunNotice() {}

    static NoticeContent of(LastRun last) {
        return new NoticeContent.Worded(Indicator.REFUSED, texts -> text(last, texts), Optional.empty(), STAY);
    }

    private static String text(LastRun last, NoticeTexts texts) {
        String at = texts.ageTexts().exactly(last.at());
        return switch (last.cause()) {
            case OUT_OF_MEMORY -> texts.texts().text("lastRun.memory", at);
            case THREAD_FAILED -> texts.texts().text("lastRun.thread", at, last.details());
            case COMPUTER_WENT_DOWN -> texts.texts().text("lastRun.computer", at);
            case KILLED -> texts.texts().text("lastRun.killed", at);
            case UNKNOWN -> texts.texts().text("lastRun.unknown", at);
        };
    }
}
