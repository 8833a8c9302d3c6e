package dev.golink.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.golink.app.notices.NoticeContent;
import dev.golink.app.notices.NoticeTexts;
import dev.golink.app.process.record.LastRun;
import dev.golink.ui.presentation.AgeTexts;
import dev.golink.ui.texts.Texts;

/** The notice of why the last run of the program ended. */
class LastRunNoticeTest {
    private static final Instant THEN = Instant.parse("2026-03-14T15:09:26Z");

    @ParameterizedTest
    @EnumSource
    void noticeGivesTheTimeOfEachCauseInBothLanguages(LastRun.Cause cause) {
        for (Locale locale : new Locale[]{Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
            assertThat(says(new LastRun(cause, THEN, "golink-hub: an error"), locale)).contains("2026-03-14 15:09:26");
        }
    }

    @Test
    void aThreadThatFailedIsNamed() {
        assertThat(says(new LastRun(LastRun.Cause.THREAD_FAILED, THEN, "golink-hub: an error"), Locale.ENGLISH))
                .contains("golink-hub: an error", "log");
    }

    private static String says(LastRun last, Locale locale) {
        Texts texts = Texts.of(locale);
        NoticeContent notice = LastRunNotice.of(last);
        return new NoticeTexts(texts, new AgeTexts(texts, ZoneOffset.UTC)).text(notice);
    }
}
