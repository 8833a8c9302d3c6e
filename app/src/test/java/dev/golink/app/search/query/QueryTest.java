package dev.golink.app.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.golink.server.fleet.phone.Departure.Reason;
import dev.golink.server.fleet.phone.Link;
import dev.golink.server.fleet.phone.LinkHealth;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.phone.Presence;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.profile.Profile;
import dev.golink.ui.fixtures.Phones;

class QueryTest {
    private static final Phone DESK = Phones.keeping(Phones.health(Phones.model("lab-07", "Galaxy A54", 17, "wifi"),
            new LinkHealth(4, 0, 3, null, List.of())),
            new Profile("前台 Desk", List.of("lab-3", "kiosk"), List.of("new"), "by the door", 0));

    @ParameterizedTest
    @ValueSource(strings = {"phòng", "pho\u0300ng", "id:pho\u0300ng", "name:cafe\u0301", "group=Lé", "group=Le\u0301",
        "ห้อง"})
    void findsInWhicheverWayItIsWritten(String typed) {
        Phone phone = Phones.keeping(Phones.online("pho\u0300ng-ห้อง"),
                new Profile("cafe\u0301", List.of("Le\u0301"), List.of(), "", 0));

        assertThat(Query.of(typed).condition().test(phone)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "　", "lab", "LAB-07", "lab desk", "前台", "galaxy", "192.0.2", "\"Galaxy A54\"",
        "\"a54", "-pixel", "-\"galaxy s24\"", "id:07", "name:desk", "nickname:前台", "model:galaxy", "MODEL:GALAXY",
        "型号:galaxy", "型号：Galaxy", "model=\"galaxy a54\"", "model:\"y a5\"", "address:192.0", "ip:192",
        "presence:online",
        "状态:在线", "presence:connected", "sharing:off", "sharing:no", "屏幕共享:未共享", "network:wifi", "-network:lte",
        "group:lab", "group=LAB-3", "分组=kiosk", "tag=new", "note:door", "app:golink", "os=\"android 16\"", "系统:16",
        "battery<20", "battery<=17", "battery>=17", "battery=17", "battery:17", "battery<20%", "电量＜20", "rtt>10",
        "rtt<100ms", "往返时延<100毫秒", "missed>0", "interval=5", "心跳间隔<10秒", "interval>4s", "flaps>3", "watchers=0",
        "temperature>30.5", "-battery>20",
        "lab model:galaxy battery<20 -network:lte", "-", "battery≤17"})
    void finds(String typed) {
        Query query = Query.of(typed);

        assertThat(query.problem()).isNull();
        // A single minus counts as a word, and this phone's ID contains a minus.
        assertThat(query.condition().test(DESK)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lab-08", "lab pixel", "-lab", "-\"galaxy a54\"", "model:pixel", "model=galaxy", "name:07",
        "presence:late", "presence:offline", "sharing:on", "network:lte", "-network:wifi", "group=lab", "group=\"\"",
        "tag:old", "battery<17", "battery>17", "battery=18", "rtt>100", "missed>3", "interval>5", "watchers>0",
        "-battery<20",
        "\"galaxy  a54\""})
    void doesNotFind(String typed) {
        Query query = Query.of(typed);

        assertThat(query.problem()).isNull();
        assertThat(query.condition().test(DESK)).isFalse();
    }

    @Test
    void unknownValuesMatchNeitherLessNorMore() {
        Phone silent = Phones.legacy("old");
        Phone left = Phones.gone(Phones.online("left"), Reason.CLOSED_BY_PHONE, Duration.ofMinutes(1));

        for (Phone phone : List.of(silent, left)) {
            assertThat(Query.of("battery<50").condition().test(phone)).isFalse();
            assertThat(Query.of("battery>=50").condition().test(phone)).isFalse();
            assertThat(Query.of("-battery<50").condition().test(phone)).isTrue();
            assertThat(Query.of("network:wifi").condition().test(phone)).isFalse();
        }
    }

    @Test
    void emptyQuotesFindPhonesWithoutAValue() {
        assertThat(Query.of("group=\"\"").condition().test(Phones.online("lab-1"))).isTrue();
        assertThat(Query.of("nickname=\"\"").condition().test(Phones.online("lab-1"))).isTrue();
        assertThat(Query.of("nickname=\"\"").condition().test(DESK)).isFalse();
    }

    @Test
    void everyStateHasASearchWordInBothLanguages() {
        for (Presence presence : Presence.values()) {
            Phone phone = Phones.silent(Phones.online("lab-1"), presence, Duration.ofSeconds(1));
            assertThat(found("presence:", QueryField.of("presence").orElseThrow(), Locale.ENGLISH, phone)).isPositive();
            assertThat(found("presence:", QueryField.of("presence").orElseThrow(), Locale.CHINESE, phone)).isPositive();
        }
        for (Sharing sharing : Sharing.values()) {
            Phone phone = Phones.sharing(Phones.online("lab-1"), sharing);
            assertThat(found("sharing:", QueryField.of("sharing").orElseThrow(), Locale.ENGLISH, phone)).isPositive();
            assertThat(found("sharing:", QueryField.of("sharing").orElseThrow(), Locale.CHINESE, phone)).isPositive();
        }
    }

    @Test
    void pausedAndPendingScreensCanBeFound() {
        Phone paused = Phones.sharing(Phones.online("lab-1"), Sharing.PAUSED);
        Phone wanted = Phones.wanted(Phones.online("lab-2"), "anna");

        for (String typed : List.of("sharing:paused", "共享:已暂停", "sharing:on")) {
            assertThat(Query.of(typed).condition().test(paused)).as(typed).isTrue();
            assertThat(Query.of(typed).condition().test(wanted)).as(typed).isFalse();
        }
        for (String typed : List.of("sharing:wanted", "共享:待恢复", "sharing:off")) {
            assertThat(Query.of(typed).condition().test(wanted)).as(typed).isTrue();
            assertThat(Query.of(typed).condition().test(paused)).as(typed).isFalse();
        }
        assertThat(Query.of("sharing:live").condition().test(paused)).as("it has a word of its own").isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';',
            value = {"3; true", "2-4; true", "4-2; true", "1,3,7-12; true", "1，3; true", "7-12; false",
                "1,2; false", "number:3; true", "number:1,3; true", "number=2-4; true", "号码:3; true", "number<4; true",
                "number:4; false", "-number:3; false", "-7-12; true", "\"3\"; false", "number:33; false"})
    void aPhoneIsFoundByItsNumber(String typed, boolean found) {
        Phone third = Phones.keeping(Phones.model("kiosk", "Galaxy", 17, "wifi"),
                new Profile("", List.of(), List.of(), "", 3));
        Phone moved = Phones.with(third, linkFrom(third, "192.0.2.1"));

        assertThat(Query.of(typed).problem()).isNull();
        assertThat(Query.of(typed).condition().test(moved)).isEqualTo(found);
    }

    @Test
    void aBareNumberAlsoMatchesNamesButTheNumberFieldDoesNot() {
        Phone named = Phones.online("lab-3");

        assertThat(Query.of("3").condition().test(named)).isTrue();
        assertThat(Query.of("number:3").condition().test(named)).isFalse();
        assertThat(Query.of("number<9").condition().test(named)).as("it has none").isFalse();
    }

    @Test
    void everyNumberFieldAcceptsRanges() {
        assertThat(Query.of("battery:10-20").condition().test(DESK)).isTrue();
        assertThat(Query.of("battery:1,2,18-20").condition().test(DESK)).isFalse();
        assertThat(Query.of("battery<10-20").problem()).isInstanceOf(QueryProblem.NoNumber.class);
    }

    private static Link linkFrom(Phone phone, String address) {
        Link link = phone.link();
        return new Link(link.presence(), link.since(), address, link.connectedAt(), link.lastHeardAt(),
                link.interval(), link.intervalSource(), link.roundTrip(), link.departure(), link.health(),
                link.clockAhead(), link.identity());
    }

    @ParameterizedTest
    @CsvSource({"recording:yes, true", "recording:on, true", "-recording:no, true", "录制：是, true", "recording:no, false",
        "录制:否, false", "recording=yes lab, true", "recording:yes battery>90, false"})
    void whatThisConsoleRecordsIsFound(String typed, boolean found) {
        assertThat(Query.of(typed, DESK.id()::equals, () -> Instant.EPOCH).condition().test(DESK)).isEqualTo(found);
    }

    @Test
    void withoutRecordingsNoPhoneCountsAsRecorded() {
        assertThat(Query.of("recording:yes").condition().test(DESK)).isFalse();
        assertThat(Query.of("recording:no").condition().test(DESK)).isTrue();
    }

    private static long found(String before, QueryField field, Locale locale, Phone phone) {
        return field.stateWords(locale).stream().filter(word -> Query.of(before + word).condition().test(phone))
                .count();
    }

    @ParameterizedTest
    @CsvSource({"modle:pixel, UnknownField", "kiosk@hall:north, UnknownField", "lab modle<3, UnknownField",
        "battery<, NoValue", "model:, NoValue", "battery<half, NoNumber", "battery:\"\", NoNumber",
        "battery<NaN, NoNumber", "battery<0x1p3, NoNumber", "model<5, NoComparison",
        "presence:here, UnknownWord", "recording:maybe, UnknownWord", "sharing:maybe, UnknownWord",
        "presence<online, NoComparison"})
    void whatMakesNoSenseIsSaidAndFindsNothing(String typed, String problem) {
        Query query = Query.of(typed);

        assertThat(query.problem()).isNotNull();
        assertThat(query.problem().getClass().getSimpleName()).isEqualTo(problem);
        assertThat(query.condition().test(DESK)).isFalse();
        assertThat(query.condition().test(Phones.legacy("other"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"batery<20, battery", "Battrey<20, battery", "电亮<20, 电量", "modle:x, model", "tags:new, tag",
        "recordin:yes, recording"})
    void ofAMisspeltFieldItIsKnownWhichWasMeant(String typed, String meant) {
        assertThat(Query.of(typed).problem()).isInstanceOfSatisfying(QueryProblem.UnknownField.class,
                unknown -> assertThat(unknown.meant()).contains(meant));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kiosk:north", "x:1", "q<3"})
    void whatIsLikeNoFieldIsNotGuessedAt(String typed) {
        assertThat(Query.of(typed).problem()).isInstanceOfSatisfying(QueryProblem.UnknownField.class,
                unknown -> assertThat(unknown.meant()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"presence:onlin, online", "sharing:Stoped, ", "sharing:lvie, live", "状态:在现, 在线", "recording:yess, yes"})
    void ofAMisspeltStateItIsKnownWhichWasMeant(String typed, String meant) {
        assertThat(Query.of(typed).problem()).isInstanceOfSatisfying(QueryProblem.UnknownWord.class,
                unknown -> assertThat(unknown.meant()).isEqualTo(Optional.ofNullable(meant)));
    }

    @Test
    void anIdWithAColonIsFoundInQuotes() {
        assertThat(Query.of("\"kiosk@hall:north\"").condition().test(Phones.online("kiosk@hall:north-2"))).isTrue();
    }

    @Test
    void anyTypedTextParsesWithoutExceptionAndWithOneResult() {
        Random random = new Random(7);
        String[] parts = {"battery", "model", "型号", ":", "=", "<", ">", "<=", "：", "＜", "\"", "“", "-", " ", "　", "20",
            "lab", "%", "\t", "\\", "(", "[", "*", "\uD83D", "\uD83D\uDCF1", "\u0000", "presence", "online", "前台"};
        for (int round = 0; round < 20_000; round++) {
            String typed = random.ints(random.nextInt(12), 0, parts.length).mapToObj(i -> parts[i])
                    .collect(Collectors.joining());
            Query query = Query.of(typed);
            boolean found = query.condition().test(DESK);

            assertThat(query.condition().test(DESK)).isEqualTo(found);
            assertThat(query.problem() == null || !found).as(typed).isTrue();
            assertThat(Query.of(typed).condition().test(DESK)).as(typed).isEqualTo(found);
        }
    }

    @Test
    void aMinusNegatesEveryKindOfTerm() {
        for (String part : List.of("lab", "pixel", "model:galaxy", "battery<20", "battery>20", "presence:online",
                "group=lab-3", "\"galaxy a54\"")) {
            assertThat(Query.of("-" + part).condition().test(DESK)).as(part)
                    .isNotEqualTo(Query.of(part).condition().test(DESK));
        }
    }
}
