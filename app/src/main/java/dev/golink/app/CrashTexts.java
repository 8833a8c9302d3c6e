package dev.golink.app;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.function.Function;

import dev.golink.app.process.record.CrashReports.Crash;
import dev.golink.ui.texts.Texts;

/**
 * The message that the last run crashed, in a given language.
 *
 * @param crash when the last run crashed, and the file with the details
 */
record CrashTexts(Crash crash) implements Function<Texts, String> {
    @Override
    public String apply(Texts texts) {
        String at = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.MEDIUM)
                .withLocale(texts.locale()).format(crash.at().atZone(ZoneId.systemDefault()));
        return texts.text("trouble.crash", at, crash.file().toString());
    }
}
