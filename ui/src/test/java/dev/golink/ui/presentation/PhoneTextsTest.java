package dev.golink.ui.presentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.phone.Departure;
import dev.golink.server.fleet.phone.Departure.Reason;
import dev.golink.server.fleet.phone.Link;
import dev.golink.server.fleet.phone.LinkHealth;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.phone.Presence;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.phone.SharingDetails;
import dev.golink.ui.fixtures.HandClock;
import dev.golink.ui.fixtures.Phones;
import dev.golink.ui.roster.Request;
import dev.golink.ui.roster.SharingRequest;
import dev.golink.ui.texts.Texts;

class PhoneTextsTest {
    private static final Instant NOW = HandClock.START;
    private final Texts english = Texts.of(Locale.ENGLISH);
    private final AgeTexts ageTexts = new AgeTexts(english, ZoneOffset.UTC);
    private final PhoneTexts texts = new PhoneTexts(english, ageTexts, () -> 20);
    private final Texts chinese = Texts.of(Locale.SIMPLIFIED_CHINESE);
    private final PhoneTexts chineseTexts = new PhoneTexts(chinese, new AgeTexts(chinese, ZoneOffset.UTC),
            () -> 20);

    @ParameterizedTest
    @CsvSource({
        "2026-03-14T15:09:30Z, 0 s", "2026-03-14T15:09:24Z, 2 s", "2026-03-14T15:08:27Z, 59 s",
        "2026-03-14T15:08:26Z, 1 min", "2026-03-14T14:09:27Z, 59 min", "2026-03-14T14:09:26Z, 14:09",
        "2026-03-13T18:40:00Z, yesterday 18:40", "2026-03-12T18:40:00Z, 'Mar 12, 2026'"
    })
    void agesTickInSecondsThenMinutesThenByTheClock(Instant moment, String said) {
        assertThat(ageTexts.since(moment, Duration.between(moment, NOW))).isEqualTo(said);
    }

    @Test
    void agesAreInChineseForChinese() {
        AgeTexts inChinese = new AgeTexts(chinese, ZoneOffset.UTC);
        assertThat(inChinese.since(NOW.minusSeconds(14), Duration.ofSeconds(14))).isEqualTo("14\u00a0秒");
        assertThat(since(inChinese, Duration.ofHours(20).plusMinutes(29))).isEqualTo("昨天 18:40");
    }

    @ParameterizedTest
    @EnumSource
    void rowNamesWhyAPhoneDisconnectedAndTheTooltipExplainsIt(Reason reason) {
        Phone gone = Phones.gone(Phones.online("lab-1"), reason, Duration.ofMinutes(3));

        assertThat(texts.presenceAndReason(gone)).isNotEqualTo("offline").hasSizeLessThan(22);
        assertThat(texts.presenceInFull(gone, NOW)).startsWith("offline since 15:06: ");
        assertThat(chineseTexts.presenceAndReason(gone)).isNotEqualTo("离线").hasSizeLessThan(7);
    }

    @Test
    void tooltipNamesTheRuleThatAPhoneBroke() {
        Phone told = gone(
                new Departure(Reason.RULE_BROKEN, NOW.minusSeconds(180), Departure.Code.OTHER, "Too many\nmessages.",
                        ""));

        assertThat(texts.presenceAndReason(told)).isEqualTo("protocol error");
        assertThat(texts.presenceInFull(told, NOW))
                .isEqualTo("offline since 15:06: the phone violated the protocol (Too many messages.)");
    }

    @Test
    void operatorAndReasonOfADisconnectAreQuotedFromTheServer() {
        Phone told = gone(new Departure(Reason.SERVER_CLOSED, NOW.minusSeconds(180), Departure.Code.DISCONNECTED,
                "anna: repair shop", ""));

        assertThat(texts.presenceInFull(told, NOW)).contains("anna: repair shop").doesNotContain("rule");
        assertThat(chineseTexts.presenceInFull(told, NOW)).contains("操作员断开：anna: repair shop");
    }

    /** Without DISCONNECTED: that an operator disconnected the phone is not a limit that the phone broke. */
    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = {"OTHER", "DISCONNECTED"})
    void whichLimitAPhoneBrokeIsSaidInTheOperatorsLanguage(Departure.Code code) {
        Phone told = gone(new Departure(Reason.RULE_BROKEN, NOW.minusSeconds(180), code, "Words of the server.", ""));

        assertThat(texts.presenceInFull(told, NOW)).contains("the phone violated the protocol")
                .doesNotContain("Words of the server.");
        assertThat(chineseTexts.presenceInFull(told, NOW)).contains("手机违反协议").doesNotContainPattern("[a-z]");
    }

    @Test
    void brokenLimitIsNamedInBrackets() {
        Departure tooBig = new Departure(Reason.RULE_BROKEN, NOW.minusSeconds(180), Departure.Code.TOO_BIG,
                "The message is too big.", "");

        assertThat(texts.presenceInFull(gone(tooBig), NOW)).endsWith("(a message was too big)");
        assertThat(chineseTexts.presenceInFull(gone(tooBig), NOW)).endsWith("（消息过大）");
    }

    @Test
    void invalidMessagesOfAPhoneAreQuoted() {
        Departure told = new Departure(Reason.RULE_BROKEN, NOW.minusSeconds(180), Departure.Code.NOT_TEXT,
                "Words of the server.", "\"\\n\"");

        assertThat(texts.presenceInFull(gone(told), NOW))
                .endsWith("(too many messages that do not follow the protocol, such as \"\\n\")");
        assertThat(chineseTexts.presenceInFull(gone(told), NOW)).endsWith("（不符合协议的消息过多，例如 \"\\n\"）");
    }

    @Test
    void whatAPhoneSaysWhenItClosesItsConnectionIsInTheRowAndInFull() {
        Phone told = gone(new Departure(Reason.CLOSED_BY_PHONE, NOW.minusSeconds(180), Departure.Code.OTHER,
                "adb lost the phone.", ""));

        assertThat(texts.presenceAndReason(told)).isEqualTo("adb lost the phone.");
        assertThat(texts.presenceInFull(told, NOW))
                .endsWith("the phone's side closed the connection: adb lost the phone.");
        assertThat(chineseTexts.presenceInFull(told, NOW)).endsWith("手机端关闭了连接：adb lost the phone.");
    }

    @Test
    void rowShowsADuplicateIdAndTheTooltipBothAddresses() {
        Phone contested = Phones.health(Phones.online("lab-1"),
                new LinkHealth(12, 0, 0, null, List.of("192.0.2.7", "2001:db8::9")));

        assertThat(texts.presenceAndReason(contested)).isEqualTo("duplicate id");
        assertThat(texts.presenceInFull(contested, NOW)).contains(
                "\ntwo devices, at 192.0.2.7 and 2001:db8::9, use this id and disconnect each other\n");
        assertThat(texts.address(contested)).isEqualTo("192.0.2.7 and 2001:db8::9");
        assertThat(texts.contest(Phones.online("lab-1"))).isEmpty();
        assertThat(chineseTexts.presenceAndReason(contested)).isEqualTo("编号重复");
        assertThat(chineseTexts.presenceInFull(contested, NOW)).contains("192.0.2.7 和 2001:db8::9");
    }

    private static String since(AgeTexts ageTexts, Duration age) {
        return ageTexts.since(NOW.minus(age), age);
    }

    private static Phone gone(Departure departure) {
        Phone gone = Phones.gone(Phones.online("lab-1"), departure.reason(), Duration.ofMinutes(3));
        Link link = gone.link();
        return Phones.with(gone, new Link(link.presence(), link.since(), link.address(), link.connectedAt(),
                link.lastHeardAt(), link.interval(), link.intervalSource(), link.roundTrip(), departure, link.health(),
                null, link.identity()));
    }

    @Test
    void rowOfALatePhoneShowsMissedHeartbeatsAndTheTooltipDetails() {
        Phone late = Phones.health(Phones.silent(Phones.online("lab-1"), Presence.STALE, Duration.ofSeconds(18)),
                new LinkHealth(0, 3, 5, null, List.of()));

        assertThat(texts.presenceAndReason(late)).isEqualTo("stale · 3 missed");
        assertThat(texts.presenceInFull(late, NOW))
                .contains("\nmissed heartbeats: 3 in a row, 5 during this connection\n")
                .endsWith("\nheartbeat interval: 5 s, declared by the phone");
        assertThat(chineseTexts.presenceAndReason(late)).isEqualTo("失联 · 丢失 3\u00a0次");
    }

    @Test
    void onlyAnUnstablePhoneIsMarkedInItsRow() {
        Departure replaced = new Departure(Reason.REPLACED, NOW.minusSeconds(60), Departure.Code.OTHER, "", "");
        Phone twice = Phones.health(Phones.online("lab-1"), new LinkHealth(2, 0, 0, replaced, List.of()));
        Phone often = Phones.health(Phones.online("lab-1"), new LinkHealth(12, 0, 0, replaced, List.of()));

        assertThat(texts.presenceAndReason(twice)).isEqualTo("online");
        assertThat(texts.presenceInFull(twice, NOW)).contains("\nreconnected 2 times in ten minutes\n",
                "replaced by a newer connection of the same phone");
        assertThat(texts.presenceAndReason(often)).isEqualTo("online · unstable");
        assertThat(chineseTexts.presenceAndReason(often)).isEqualTo("在线 · 频繁重连");
    }

    @Test
    void tooltipOfAGoodConnectionAddsOnlyTheInterval() {
        assertThat(texts.presenceInFull(Phones.online("lab-1"), NOW))
                .isEqualTo("online since 14:59\nheartbeat interval: 5 s, declared by the phone");
        assertThat(chineseTexts.presenceInFull(Phones.online("lab-1"), NOW)).endsWith("\n心跳间隔：5\u00a0秒，由手机声明");
    }

    @Test
    void everySharingStateHasItsOwnText() {
        Set<String> said = Stream.of(Sharing.values())
                .map(sharing -> look(Phones.sharing(Phones.online("lab-1"), sharing), Request.NONE).text())
                .collect(Collectors.toSet());

        assertThat(said).hasSize(Sharing.values().length);
    }

    @Test
    void aPendingStartIsNotLiveBeforeThePhoneSaysSo() {
        Request pending = new Request.Pending(SharingRequest.START, 1, true);

        assertThat(look(Phones.online("lab-1"), pending).text()).isEqualTo("starting…");
        assertThat(look(Phones.online("lab-1"), pending).indicator()).isNotEqualTo(Indicator.LIVE);
        assertThat(look(Phones.sharing(Phones.online("lab-1"), Sharing.LIVE), pending).indicator())
                .isEqualTo(Indicator.LIVE);
    }

    @Test
    void onlyRequestsOfThisWindowAreShownAsBusy() {
        Phone asking = Phones.sharing(Phones.online("lab-1"), Sharing.ASKING);

        assertThat(look(asking, Request.NONE).busy()).isFalse();
        assertThat(look(asking, new Request.Pending(SharingRequest.START, 1, true)))
                .isEqualTo(new SharingPresentation(Indicator.ASKED, "asking user…", "asking user…", true));
    }

    @Test
    void aPendingStopIsShownWhileTheScreenIsStillLive() {
        SharingPresentation look = look(Phones.sharing(Phones.online("lab-1"), Sharing.LIVE),
                new Request.Pending(SharingRequest.STOP, 1, true));

        assertThat(look.text()).isEqualTo("stopping…");
        assertThat(look.busy()).isTrue();
    }

    @Test
    void aRefusalNamesTheUserOnlyWhenKnown() {
        Request.Failed refused = new Request.Failed(SharingRequest.START, new Outcome.Refused(""));
        Phone phone = Phones.online("lab-1");

        assertThat(OutcomeTexts.of(refused, phone, english).full()).isEqualTo("refused");
        assertThat(OutcomeTexts.of(refused, Phones.sharing(phone, Sharing.DENIED), english).full())
                .isEqualTo("the phone's user refused");
        assertThat(OutcomeTexts
                .of(new Request.Failed(SharingRequest.START, new Outcome.Refused("no encoder")),
                        Phones.sharing(phone, Sharing.FAILED), english)
                .full()).isEqualTo("the phone could not share its screen: no encoder");
    }

    @Test
    void aFailedStopIsNotShownAsAStart() {
        Request.Failed failed = new Request.Failed(SharingRequest.STOP, new Outcome.TimedOut(Duration.ofSeconds(10)));

        assertThat(OutcomeTexts.of(failed, Phones.online("lab-1"), english).brief())
                .isEqualTo("not stopped: no answer within 10 s");
    }

    @Test
    void anOutdatedServerIsReportedInTheOperatorsLanguage() {
        Outcome tooOld = new Outcome.ServerTooOld();

        assertThat(OutcomeTexts.of(tooOld, Sharing.OFF, Texts.of(Locale.ENGLISH)).full())
                .isEqualTo("the server is older than this console and does not support this");
        assertThat(OutcomeTexts.of(tooOld, Sharing.OFF, Texts.of(Locale.SIMPLIFIED_CHINESE)).full())
                .isEqualTo("服务器版本低于本控制台，不支持此操作");
    }

    @Test
    void phonesTextBecomesOneLineWithoutControlCharacters() {
        assertThat(OutcomeTexts.plain(" two\nlines \u202Eand\u0007 more ")).isEqualTo("two lines and more");
        assertThat(OutcomeTexts.plain("😀".repeat(500))).hasSizeLessThan(250).endsWith("…");
    }

    @Test
    void pausedSharingHasItsOwnIndicatorAndText() {
        Phone paused = Phones.sharing(Phones.online("lab-1"), Sharing.PAUSED);

        assertThat(look(paused, Request.NONE))
                .isEqualTo(new SharingPresentation(Indicator.PAUSED, "live, paused", "live, paused: nobody watches",
                        false));
        assertThat(SharingPresentation.of(paused, Request.NONE, chinese).text()).isEqualTo("共享中，已暂停");
    }

    @Test
    void aPhoneThatWillBeAskedAgainIsShownAsPending() {
        Phone away = Phones.wanted(Phones.gone(Phones.online("lab-1"), Reason.CONNECTION_LOST, Duration.ofMinutes(1)),
                "anna");

        SharingPresentation look = look(away, Request.NONE);

        assertThat(look.indicator()).isEqualTo(Indicator.WAITING);
        assertThat(look.text()).isEqualTo("pending");
        assertThat(look.full()).contains("anna", "asks for the screen again", "Stop");
        assertThat(SharingPresentation.of(away, Request.NONE, chinese).text()).isEqualTo("待恢复");
    }

    @Test
    void fullTextSaysThatTheServerAskedByItself() {
        Phone phone = Phones.sharing(Phones.online("lab-1"), Sharing.LIVE)
                .with(new SharingDetails(new OperatorId("anna"), NOW, null));

        assertThat(look(phone, Request.NONE)).isEqualTo(new SharingPresentation(Indicator.LIVE, "live",
                "live; the server asked for the screen again, in the name of anna", false));
    }

    @Test
    void textSaysThatUnwatchedSharingWasEnded() {
        Phone phone = Phones.online("lab-1").with(new SharingDetails(null, null, Duration.ofMinutes(10)));

        assertThat(look(phone, Request.NONE)).isEqualTo(new SharingPresentation(Indicator.INFO, "ended: nobody watched",
                "ended by the server: nobody watched for 10 min", false));
        assertThat(
                SharingPresentation.of(phone.with(new SharingDetails(null, null, Duration.ofSeconds(90))), Request.NONE,
                        chinese).full())
                .isEqualTo("服务器已停止共享：90\u00a0秒无人观看");
    }

    private SharingPresentation look(Phone phone, Request request) {
        return SharingPresentation.of(phone, request, english);
    }
}
