package dev.golink.app.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.golink.app.field.catalog.PhoneFields;
import dev.golink.ui.fixtures.FactSamples;
import dev.golink.ui.fixtures.HandClock;
import dev.golink.ui.fixtures.HandExecutor;
import dev.golink.ui.roster.PhoneAges;
import dev.golink.ui.roster.PhoneSnapshot;
import dev.golink.ui.roster.Request;

/** Compares the exports of phones with recorded ones. */
class ExportFactsTest {
    private static final PhoneAges AGES = new PhoneAges(HandClock.START, Duration.ZERO, Duration.ZERO);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"CSV, en", "CSV, zh", "JSON, en"})
    void everyColumnIsExportedAsItAlwaysWas(ExportFormat format, String language) throws IOException {
        HandExecutor crossing = new HandExecutor();
        ExportModel export = new ExportModel(FactSamples.texts(Locale.of(language)), Runnable::run, crossing, _ -> {});
        Path file = folder.resolve("phones");

        export.write(PhoneFields.columns(),
                FactSamples.phones().stream().map(phone -> new PhoneSnapshot(phone, Request.NONE, false, AGES, true))
                        .toList(),
                format, file);

        FactSamples.assertSaid("export-" + language + "." + format.extension(), Files.readString(file));
    }
}
