package dev.golink.app;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.function.Function;

import dev.golink.app.process.record.CrashReports.Crash;
import dev.golink.ui.words.Words;

/**
 * The message that the last run crashed, in a given language.
 *
 * @param crash when the last run crashed, and the file with the details
 */
record CrashWords(Crash crash) implements Function<Words, String> {
    @Override
    public String apply(Words words) {
        String at = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.MEDIUM)
                .withLocale(words.locale()).format(crash.at().atZone(ZoneId.systemDefault()));
        return words.text("trouble.crash", at, crash.file().toString());
    }
}
