package dev.golink.app;

import java.time.Duration;
import java.util.Optional;

import dev.golink.app.notices.NoticeContent;
import dev.golink.app.notices.NoticeWords;
import dev.golink.app.process.record.LastRun;
import dev.golink.ui.look.Sign;

/** The notice that says why the last run ended. */
final class LastRunNotice {
    private static final Duration STAY = Duration.ofMinutes(10);

    private LastRunNotice() {}

    static NoticeContent of(LastRun last) {
        return new NoticeContent.Worded(Sign.REFUSED, words -> text(last, words), Optional.empty(), STAY);
    }

    private static String text(LastRun last, NoticeWords words) {
        String at = words.ages().exactly(last.at());
        return switch (last.cause()) {
            case OUT_OF_MEMORY -> words.words().text("lastRun.memory", at);
            case THREAD_FAILED -> words.words().text("lastRun.thread", at, last.details());
            case COMPUTER_WENT_DOWN -> words.words().text("lastRun.computer", at);
            case KILLED -> words.words().text("lastRun.killed", at);
            case UNKNOWN -> words.words().text("lastRun.unknown", at);
        };
    }
}
