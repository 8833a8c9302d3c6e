package dev.golink.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.golink.app.field.PhoneField;
import dev.golink.app.field.catalog.PhoneFields;
import dev.golink.app.search.query.Query;
import dev.golink.server.fleet.phone.Departure.Reason;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.profile.Profile;
import dev.golink.ui.fixtures.HandClock;
import dev.golink.ui.fixtures.HandExecutor;
import dev.golink.ui.fixtures.Phones;
import dev.golink.ui.presentation.AgeTexts;
import dev.golink.ui.presentation.PhoneTexts;
import dev.golink.ui.roster.PhoneAges;
import dev.golink.ui.roster.PhoneSnapshot;
import dev.golink.ui.roster.Request;
import dev.golink.ui.texts.Texts;

class ExportModelTest {
    private static final PhoneAges AGES = new PhoneAges(HandClock.START, Duration.ZERO, Duration.ZERO);
    private static final List<PhoneField> FEW = columns("phone", "battery", "heard");

    private final HandExecutor crossing = new HandExecutor();
    private final List<ExportReport> reports = new ArrayList<>();
    private ExportModel export = in(Locale.ENGLISH);

    @TempDir
    private Path folder;

    @Test
    void csvHoldsTheColumnsInOrderWithNumbersAndTimes() throws IOException {
        assertThat(csv(columns("heard", "phone", "battery", "round_trip"),
                Phones.online("lab-1"), Phones.legacy("old"))).isEqualTo("""
                        \uFEFFLast heard at,Last heard at (local time),Phone,Id,Battery (%),Charging,Round trip (ms)\r
                        2026-03-14T15:09:24.000Z,2026-03-14T15:09:24+00:00,lab-1,lab-1,82,no,12\r
                        2026-03-14T15:09:24.000Z,2026-03-14T15:09:24+00:00,old,old,,,12\r
                        """);
    }

    @Test
    void csvHasChineseHeadingsInChinese() throws IOException {
        export = in(Locale.SIMPLIFIED_CHINESE);

        assertThat(csv(FEW, Phones.online("仓库-1"))).isEqualTo("""
                \uFEFF手机,编号,电量（%）,正在充电,上次收到消息时间,上次收到消息时间（本地时间）\r
                仓库-1,仓库-1,82,否,2026-03-14T15:09:24.000Z,2026-03-14T15:09:24+00:00\r
                """);
    }

    @Test
    void csvQuotesSpecialCharactersAndPreventsFormulas() throws IOException {
        Phone phone = Phones.keeping(Phones.model("-5", "=HYPERLINK(\"http://x\")", 5, "@wifi"),
                new Profile("-a, b", List.of(), List.of(), "one\ntwo", 0));

        assertThat(csv(columns("id", "nickname", "model", "network", "note"),
                phone)).endsWith("-5,\"'-a, b\",\"'=HYPERLINK(\"\"http://x\"\")\",'@wifi,\"one\ntwo\"\r\n");
    }

    @Test
    void fileAndTableShowTheSameRoundTrip() throws IOException {
        Phone phone = Phones.roundTrip(Phones.online("lab-1"), Duration.ofNanos(12_640_000));
        Phone quick = Phones.roundTrip(Phones.online("lab-2"), Duration.ofNanos(240_000));
        List<PhoneField> column = columns("round_trip");

        assertThat(column.getFirst().text().of(phoneWords(Locale.ENGLISH, ZoneOffset.UTC), rows(phone).getFirst()))
                .isEqualTo("13 ms");
        assertThat(csv(column, phone, quick)).endsWith("\r\n13\r\n1\r\n");
        JsonArray all = JsonParser.parseString(written(ExportFormat.JSON, column, phone, quick)).getAsJsonArray();
        assertThat(all.get(0).getAsJsonObject().get("round_trip_ms").getAsString()).isEqualTo("13");
        assertThat(all.get(1).getAsJsonObject().get("round_trip_ms").getAsString()).isEqualTo("1");
        assertThat(Query.of("rtt:13").condition().test(phone)).isTrue();
        assertThat(Query.of("rtt<1").condition().test(quick)).isFalse();
    }

    @Test
    void jsonHoldsRawValuesWithUnitsInTheirNames() throws IOException {
        Phone left = Phones.keeping(Phones.gone(Phones.online("lab-2"), Reason.HEARTBEAT_LOST, Duration.ofMinutes(1)),
                new Profile("Desk", List.of("a", "b"), List.of(), "", 0));

        JsonArray all = JsonParser.parseString(written(ExportFormat.JSON, PhoneFields.columns(),
                Phones.online("lab-1"), left)).getAsJsonArray();

        JsonObject online = all.get(0).getAsJsonObject();
        assertThat(online.get("presence").getAsString()).isEqualTo("online");
        assertThat(online.get("battery_percent").getAsInt()).isEqualTo(82);
        assertThat(online.get("charging").getAsBoolean()).isFalse();
        assertThat(online.get("round_trip_ms").getAsDouble()).isEqualTo(12);
        assertThat(online.get("last_heard_at").getAsString()).isEqualTo("2026-03-14T15:09:24.000Z");
        assertThat(online.get("last_heard_at_local").getAsString()).isEqualTo("2026-03-14T15:09:24+00:00");
        assertThat(online.get("departure").isJsonNull()).isTrue();
        JsonObject offline = all.get(1).getAsJsonObject();
        assertThat(offline.get("phone").getAsString()).isEqualTo("Desk");
        assertThat(offline.get("id").getAsString()).isEqualTo("lab-2");
        assertThat(offline.get("departure").getAsString()).isEqualTo("heartbeat_lost");
        assertThat(offline.get("battery_percent").isJsonNull()).isTrue();
        assertThat(offline.getAsJsonArray("groups")).hasSize(2);
    }

    @Test
    void everyColumnIsExported() throws IOException {
        JsonObject one = JsonParser.parseString(written(ExportFormat.JSON, PhoneFields.columns(),
                Phones.online("lab-1"))).getAsJsonArray().get(0).getAsJsonObject();
        Set<String> named = one.keySet();

        assertThat(PhoneFields.columns().stream().map(PhoneField::id)).allSatisfy(id -> assertThat(named)
                .anyMatch(
                        name -> name.startsWith(id.replace("heard", "last_heard").replace("missed", "missed_beats")
                                .replace("interval", "heart_interval"))));
    }

    @Test
    void clipboardTextIsSeparatedByTabsAndHasNoLineBreaksInCells() {
        List<String> clipboard = new ArrayList<>();
        Phone phone = Phones.keeping(Phones.online("lab-1"), new Profile("", List.of(), List.of(), "one\n\ttwo", 0));

        export.copy(columns("id", "note"), rows(phone, Phones.online("lab-2")), clipboard::add);
        crossing.settle();

        assertThat(clipboard).containsExactly("Id\tNote\nlab-1\tone two\nlab-2\t\n");
        assertThat(reports).containsExactly(new ExportReport.Copied(2));
    }

    @Test
    void failedWritesAreReportedAndLeaveExistingFilesUnchanged() throws IOException {
        Path there = Files.createDirectory(folder.resolve("phones.csv"));
        Files.writeString(there.resolve("kept"), "kept");
        Path nowhere = folder.resolve("no-such-folder").resolve("phones.csv");

        export.write(FEW, rows(Phones.online("lab-1")), ExportFormat.CSV, there);
        export.write(FEW, rows(Phones.online("lab-1")), ExportFormat.CSV, nowhere);
        crossing.settle();

        assertThat(reports).hasSize(2).allSatisfy(
                report -> assertThat(report).isInstanceOf(ExportReport.Failed.class));
        assertThat(((ExportReport.Failed) reports.get(1)).why()).isInstanceOf(NoSuchFileException.class);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(there);
        }
    }

    /** In Berlin the clocks are set back from 3:00 to 2:00 at 01:00 UTC. */
    @Test
    void timesAroundAClockChangeStayDistinctAndSorted() throws IOException {
        export = in(Locale.ENGLISH, ZoneId.of("Europe/Berlin"));
        List<String> moments = List.of("2026-10-25T00:58:12Z", "2026-10-25T00:58:12.345Z", "2026-10-25T00:59:59.999Z",
                "2026-10-25T01:00:30Z", "2026-10-25T01:58:12Z");

        List<String> lines = csv(columns("heard"), moments.stream()
                .map(moment -> Phones.heard(Phones.online("lab-1"), Instant.parse(moment))).toArray(Phone[]::new))
                .lines()
                .skip(1).toList();

        assertThat(lines).isSorted().doesNotHaveDuplicates().containsExactly(
                "2026-10-25T00:58:12.000Z,2026-10-25T02:58:12+02:00",
                "2026-10-25T00:58:12.345Z,2026-10-25T02:58:12+02:00",
                "2026-10-25T00:59:59.999Z,2026-10-25T02:59:59+02:00",
                "2026-10-25T01:00:30.000Z,2026-10-25T02:00:30+01:00",
                "2026-10-25T01:58:12.000Z,2026-10-25T02:58:12+01:00");
    }

    private static List<PhoneField> columns(String... ids) {
        return Stream.of(ids).map(id -> PhoneFields.column(id).orElseThrow()).toList();
    }

    private ExportModel in(Locale locale) {
        return in(locale, ZoneOffset.UTC);
    }

    private ExportModel in(Locale locale, ZoneId zone) {
        return new ExportModel(phoneWords(locale, zone), Runnable::run, crossing, reports::add);
    }

    private static PhoneTexts phoneWords(Locale locale, ZoneId zone) {
        Texts texts = Texts.of(locale);
        return new PhoneTexts(texts, new AgeTexts(texts, zone), () -> 20);
    }

    private String csv(List<PhoneField> columns, Phone... phones) throws IOException {
        return written(ExportFormat.CSV, columns, phones);
    }

    private String written(ExportFormat format, List<PhoneField> columns, Phone... phones) throws IOException {
        Path file = folder.resolve("phones." + format.extension());
        export.write(columns, rows(phones), format, file);
        crossing.settle();
        assertThat(reports).contains(new ExportReport.Written(phones.length, file));
        return Files.readString(file);
    }

    private static List<PhoneSnapshot> rows(Phone... phones) {
        return Arrays.stream(phones).map(phone -> new PhoneSnapshot(phone, Request.NONE, false, AGES, true)).toList();
    }
}
