package dev.golink.app.history.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.golink.app.history.entries.EntryTexts;
import dev.golink.server.fleet.history.HistoryEntry;
import dev.golink.server.fleet.history.HistoryFact;
import dev.golink.server.fleet.history.HistoryQuery;
import dev.golink.server.fleet.id.Refusal;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.protocol.history.HistoryJson;
import dev.golink.ui.fixtures.HandClock;
import dev.golink.ui.fixtures.HandExecutor;
import dev.golink.ui.fixtures.fleet.FakeHistory;
import dev.golink.ui.presentation.AgeTexts;
import dev.golink.ui.presentation.PhoneTexts;
import dev.golink.ui.texts.Texts;

class HistoryExportTest {
    private final FakeHistory history = new FakeHistory();
    private final HandExecutor fx = new HandExecutor();
    private final List<HistoryExportReport> reports = new ArrayList<>();
    private final List<Runnable> writing = new ArrayList<>();
    private final HistoryExport export = new HistoryExport(() -> history, writing::add, fx, reports::add);

    @TempDir
    private Path folder;

    @Test
    void writesAllPagesAsLinesOfJsonInTheFormOfTheProtocol() throws IOException {
        add(2_345);

        write(new JsonEntries(), "all.jsonl");

        List<String> lines = Files.readAllLines(folder.resolve("all.jsonl"));
        assertThat(lines).hasSize(2_345);
        HistoryEntry first = HistoryJson.parse(lines.getFirst());
        assertThat(first.fact()).isEqualTo(new HistoryFact.TemperatureChanged(2_344));
        assertThat(reports).containsExactly(
                new HistoryExportReport.Written(2_345, folder.resolve("all.jsonl"), true));
    }

    @Test
    void writesATableInWhichNoTextBecomesAFormula() throws IOException {
        history.add(HandClock.START, "lab-1", null, new HistoryFact.SharingChanged(Sharing.FAILED, "=1+1"));
        history.add(HandClock.START, "@cmd", null, new HistoryFact.TemperatureChanged(30));

        write(new CsvEntries(says()), "table.csv");

        assertThat(Files.readString(folder.resolve("table.csv"))).contains(",'@cmd,")
                .contains("2026-03-14T15:09:26Z,2026-03-14 15:09:26,Sharing,lab-1,,Could not share its screen: =1+1,")
                .startsWith("\uFEFFTime (UTC),Local time,Kind,Phone,Operator,What happened,Entry\r\n");
    }

    @Test
    void writesAtMostSoManyEntriesAndSaysSo() throws IOException {
        add(HistoryExport.MOST + 1);

        write(new JsonEntries(), "many.jsonl");

        assertThat(Files.readAllLines(folder.resolve("many.jsonl"))).hasSize(HistoryExport.MOST);
        assertThat(reports).containsExactly(
                new HistoryExportReport.Written(HistoryExport.MOST, folder.resolve("many.jsonl"), false));
    }

    @Test
    void aCancelledExportLeavesTheFileAsItWas() throws IOException {
        add(10);
        Path file = Files.writeString(folder.resolve("old.jsonl"), "old");
        export.write(HistoryQuery.newest(1_000), new JsonEntries(), file);
        assertThat(export.progressProperty().get()).isZero();

        export.cancel();
        writing.removeFirst().run();
        fx.settle();

        assertThat(reports).containsExactly(new HistoryExportReport.Cancelled());
        assertThat(file).hasContent("old");
        assertThat(export.progressProperty().get()).isNull();
    }

    @Test
    void saysWhyNothingWasWritten() {
        Refusal refusal = Refusal.inWords("no");
        history.refuse(refusal);
        write(new JsonEntries(), "refused.jsonl");
        history.refuse(null);
        history.reachable(false);
        write(new JsonEntries(), "unreachable.jsonl");
        history.reachable(true);
        write(new JsonEntries(), "missing/folder.jsonl");

        assertThat(reports.get(0)).isEqualTo(new HistoryExportReport.Refused(refusal));
        assertThat(reports.get(1)).isEqualTo(new HistoryExportReport.Unreachable());
        assertThat(reports.get(2)).isInstanceOf(HistoryExportReport.Failed.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void onlyOneExportIsUnderWay() {
        export.write(HistoryQuery.newest(1_000), new JsonEntries(), folder.resolve("one.jsonl"));
        export.write(HistoryQuery.newest(1_000), new JsonEntries(), folder.resolve("two.jsonl"));

        assertThat(writing).hasSize(1);
    }

    private void add(int count) {
        for (int i = 0; i < count; i++) {
            history.add(HandClock.START, "lab-1", null, new HistoryFact.TemperatureChanged(i));
        }
    }

    private void write(EntryFormat format, String name) {
        export.write(HistoryQuery.newest(1_000), format, folder.resolve(name));
        writing.removeFirst().run();
        fx.settle();
    }

    private static EntryTexts says() {
        Texts texts = Texts.of(Locale.ENGLISH);
        return new EntryTexts(new PhoneTexts(texts, new AgeTexts(texts, ZoneOffset.UTC), () -> 15));
    }
}
