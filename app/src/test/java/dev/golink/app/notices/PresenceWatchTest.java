package dev.golink.app.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.golink.app.notices.rules.GroupChoice;
import dev.golink.app.notices.rules.NoticeKind;
import dev.golink.app.notices.rules.Quiet;
import dev.golink.app.notices.rules.Rule;
import dev.golink.app.notices.rules.RulesModel;
import dev.golink.server.fleet.FleetCounts;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Departure;
import dev.golink.server.fleet.phone.Departure.Reason;
import dev.golink.server.fleet.phone.Link;
import dev.golink.server.fleet.phone.LinkHealth;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.phone.Presence;
import dev.golink.server.fleet.profile.Profile;
import dev.golink.ui.feed.FleetNews;
import dev.golink.ui.fixtures.HandClock;
import dev.golink.ui.fixtures.Phones;
import dev.golink.ui.look.Ages;
import dev.golink.ui.look.Sign;
import dev.golink.ui.settings.Settings;
import dev.golink.ui.words.Words;

/** What is told of phones that come and go, from the changes of a fleet to the notices in sight. */
class PresenceWatchTest {
    private final HandClock clock = new HandClock();
    private final RulesModel rules = new RulesModel(clock, Settings.inMemory());
    private final List<String> tones = new ArrayList<>();
    private final NoticesModel notices = new NoticesModel(clock, rules, () -> tones.add("ding"));
    /** As the window measures them. */
    private final Map<PhoneId, Duration> silences = new HashMap<>();
    private final PresenceWatch watch = new PresenceWatch(clock, id -> silences.getOrDefault(id, Duration.ZERO), rules,
            notices);
    private final Map<PhoneId, Phone> known = new HashMap<>();

    @BeforeEach
    void tellAtOnce() {
        rules.change(rules.rulesProperty().get().with(Duration.ZERO));
    }

    @Test
    void howPhonesStandWhenTheWindowOpensIsNoNews() {
        whole(silent("lab-1"), lost("lab-2"), online("lab-3"));
        pass(Duration.ofMinutes(5));

        assertThat(told()).isEmpty();
    }

    @Test
    void aPhoneThatIsNewIsNoNewsHoweverItStands() {
        whole();
        news(silent("lab-1"), online("lab-2"));

        assertThat(told()).isEmpty();
    }

    @Test
    void aPhoneThatFallsSilentAndComesBackIsToldWithHowLongItWasAway() {
        whole(online("lab-1"));

        news(silent("lab-1"));
        assertThat(told()).containsExactly("lab-1 fell silent");

        pass(Duration.ofMinutes(3));
        news(online("lab-1"));
        assertThat(told()).first().isEqualTo("lab-1 is back; it was away for 3 min");
    }

    @ParameterizedTest
    @ValueSource(longs = {-8, 8})
    void silencesGoOnRightlyWhoeverSetsTheClocksMeanwhile(long hours) {
        rules.change(rules.rulesProperty().get().with(Duration.ofMinutes(1)));
        whole(online("lab-1"));
        news(silent("lab-1"));
        pass(Duration.ofSeconds(40));
        assertThat(told()).isEmpty();

        clock.set(Duration.ofHours(hours));
        pass(Duration.ofSeconds(5));
        assertThat(told()).isEmpty();
        pass(Duration.ofSeconds(1));
        assertThat(told()).containsExactly("lab-1 fell silent");

        clock.set(Duration.ofHours(hours));
        pass(Duration.ofMinutes(2));
        news(online("lab-1"));
        assertThat(told()).first().isEqualTo("lab-1 is back; it was away for 3 min");
    }

    @Test
    void afterALostLinkNothingIsToldForTenSecondsWhoeverSetsTheClock() {
        whole(online("lab-1"));
        watch.setLive(false);
        watch.setLive(true);
        news(silent("lab-1"));

        clock.set(Duration.ofHours(8));
        pass(Duration.ofSeconds(9));
        assertThat(told()).isEmpty();
        clock.set(Duration.ofHours(-16));
        pass(Duration.ofSeconds(1));

        assertThat(told()).containsExactly("lab-1 fell silent");
    }

    @Test
    void fallingSilentAndThenBeingGivenUpIsOneThing() {
        whole(online("lab-1"));

        news(silent("lab-1"));
        pass(Duration.ofSeconds(20));
        news(gone("lab-1", Reason.HEARTBEAT_LOST));

        assertThat(told()).containsExactly("lab-1 fell silent");
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void onlyWhoLeavesWithoutAGoodbyeOfItsOwnOrTheServersIsNews(Reason reason) {
        whole(online("lab-1"));

        news(gone("lab-1", reason));

        switch (reason) {
            case CONNECTION_LOST, HEARTBEAT_LOST, RULE_BROKEN -> assertThat(told()).hasSize(1);
            case CLOSED_BY_PHONE, REPLACED, SERVER_CLOSED -> assertThat(told()).isEmpty();
        }
    }

    @Test
    void nothingIsToldOfAPhoneThatIsBackBeforeItsSilenceCounts() {
        rules.change(rules.rulesProperty().get().with(Duration.ofMinutes(5)));
        whole(online("lab-1"), online("lab-2"));

        news(silent("lab-1"), silent("lab-2"));
        assertThat(watch.waitingProperty().get()).isTrue();
        pass(Duration.ofMinutes(4));
        news(online("lab-1"));
        assertThat(told()).isEmpty();

        // It was silent for fourteen seconds already when the server said so.
        pass(Duration.ofSeconds(47));
        assertThat(told()).containsExactly("lab-2 fell silent");
        assertThat(watch.waitingProperty().get()).isFalse();
    }

    @Test
    void aShorterSilenceHoldsForThoseThatAreAwayAlready() {
        rules.change(rules.rulesProperty().get().with(Duration.ofMinutes(30)));
        whole(online("lab-1"));
        news(silent("lab-1"));
        pass(Duration.ofMinutes(1));

        rules.change(rules.rulesProperty().get().with(Duration.ofSeconds(30)));
        pass(Duration.ofSeconds(1));

        assertThat(told()).containsExactly("lab-1 fell silent");
    }

    @Test
    void aPhoneThatIsForgottenIsNotToldAnyMore() {
        rules.change(rules.rulesProperty().get().with(Duration.ofMinutes(5)));
        whole(online("lab-1"));
        news(lost("lab-1"));

        watch.take(new FleetNews(false, Map.of(), Set.of(new PhoneId("lab-1")), FleetCounts.NONE, 1), known::get);
        pass(Duration.ofMinutes(6));

        assertThat(told()).isEmpty();
    }

    @Test
    void manyAtOnceAreOneNoticeThatGrowsWhileMoreCome() {
        whole(online("lab-1", "lab-2", "lab-3", "lab-4"));

        news(silent("lab-1"), silent("lab-2"));
        pass(Duration.ofSeconds(4));
        news(silent("lab-3"));
        assertThat(told()).containsExactly("3 phones fell silent");
        assertThat(notices.shown()).hasSize(1);
        assertThat(notices.shown().getFirst().content().ids()).extracting(PhoneId::value)
                .containsExactlyInAnyOrder("lab-1", "lab-2", "lab-3");

        pass(Duration.ofSeconds(6));
        news(silent("lab-4"));
        assertThat(told()).containsExactly("lab-4 fell silent", "3 phones fell silent");
    }

    @Test
    void tenThousandPhonesThatGoAndComeAreTwoNotices() {
        Phone[] all = online(names(10_000));
        whole(all);

        for (int from = 0; from < 10_000; from += 1_000) {
            news(Arrays.stream(all, from, from + 1_000).map(phone -> lost(phone.id().value())).toArray(Phone[]::new));
            pass(Duration.ofMillis(500));
        }
        assertThat(told()).containsExactly("10,000 phones went offline");

        pass(Duration.ofMinutes(1));
        news(all);
        assertThat(told()).containsExactly("10,000 phones are back", "10,000 phones went offline");
        assertThat(notices.unseenProperty().get()).isEqualTo(2);
    }

    @Test
    void silentAndGoneTogetherAreSaidSo() {
        whole(online("lab-1", "lab-2"));

        news(silent("lab-1"), lost("lab-2"));

        assertThat(told()).containsExactly("2 phones fell silent or went offline");
    }

    @Test
    void aPhoneThatComesAndGoesIsCountedInOneNotice() {
        whole(online("lab-1"));

        for (int i = 0; i < 5; i++) {
            news(lost("lab-1"));
            pass(Duration.ofSeconds(40));
            news(online("lab-1"));
            pass(Duration.ofSeconds(40));
        }

        assertThat(told()).as("it came back for good as far as anybody could know, once")
                .containsExactly("lab-1 went away 5 times", "lab-1 is back; it was away for 40 s");
        assertThat(notices.shown()).isEmpty();
    }

    @Test
    void aPhoneThatComesAndGoesDoesNotSwallowWhatHappensToOthers() {
        whole(online("lab-1", "lab-2"));
        news(lost("lab-1"));
        for (int i = 0; i < 5; i++) {
            pass(Duration.ofSeconds(2));
            news(online("lab-1"));
            pass(Duration.ofSeconds(2));
            news(lost("lab-1"));
        }

        news(lost("lab-2"));

        assertThat(told().getFirst()).startsWith("lab-2");
    }

    @Test
    void whatHappensAgainMuchLaterIsToldAnew() {
        whole(online("lab-1"));
        news(silent("lab-1"));
        pass(Duration.ofMinutes(6));
        news(online("lab-1"));
        pass(Duration.ofMinutes(6));

        news(silent("lab-1"));

        assertThat(told()).containsExactly("lab-1 fell silent", "lab-1 is back; it was away for 6 min",
                "lab-1 fell silent");
    }

    @Test
    void aServerThatWasStartedAnewMakesNoNewsOfThePhonesThatItWaitsFor() {
        whole(online(names(10_000)));
        watch.setLive(false);
        pass(Duration.ofMinutes(1));

        watch.setLive(true);
        whole(IntStream.range(0, 10_000).mapToObj(i -> gone("lab-" + i, Reason.SERVER_CLOSED))
                .toArray(Phone[]::new));
        pass(Duration.ofMinutes(1));
        news(online(names(10_000)));

        assertThat(told()).isEmpty();
    }

    @Test
    void phonesThatLostTheirWayTogetherWithTheWindowHaveTimeToComeBack() {
        whole(online("lab-1", "lab-2"));
        watch.setLive(false);
        pass(Duration.ofMinutes(1));

        watch.setLive(true);
        whole(lost("lab-1"), lost("lab-2"));
        pass(Duration.ofSeconds(9));
        news(online("lab-1"));
        assertThat(told()).isEmpty();

        pass(Duration.ofSeconds(1));
        assertThat(told()).as("the server saw it go, and it is not back").hasSize(1);
        assertThat(told().getFirst()).startsWith("lab-2 went offline");
    }

    @Test
    void withoutALinkNobodyIsCalledSilent() {
        rules.change(rules.rulesProperty().get().with(Duration.ofMinutes(1)));
        whole(online("lab-1"));
        news(silent("lab-1"));

        watch.setLive(false);
        pass(Duration.ofMinutes(10));

        assertThat(told()).isEmpty();
    }

    @Test
    void aPhoneThatWasToldAndCameBackWhileThereWasNoLinkIsToldToBeBack() {
        whole(online("lab-1"));
        news(silent("lab-1"));
        watch.setLive(false);
        pass(Duration.ofMinutes(2));

        watch.setLive(true);
        whole(online("lab-1"));

        assertThat(told()).first().isEqualTo("lab-1 is back; it was away for 2 min");
    }

    @Test
    void onlyPhonesOfTheChosenGroupsAreTold() {
        rules.change(rules.rulesProperty().get().with(new GroupChoice.Only(Set.of("kiosk"))));
        whole(online("lab-1", "lab-2"));

        news(in("kiosk", silent("lab-1")), in("lab", silent("lab-2")));
        assertThat(told()).containsExactly("lab-1 fell silent");

        news(in("kiosk", online("lab-1")), in("lab", online("lab-2")));
        assertThat(told()).hasSize(2).first().asString().startsWith("lab-1 is back");
    }

    @Test
    void aKindThatIsNotWantedIsNotCollectedEither() {
        rules.change(rules.rulesProperty().get().with(NoticeKind.AWAY, new Rule(false, false)));
        whole(online("lab-1"));

        news(silent("lab-1"));
        assertThat(told()).isEmpty();
        news(online("lab-1"));
        assertThat(told()).as("coming back has a rule of its own").hasSize(1);
    }

    @Test
    void aToneGoesWithTheKindsThatHaveOneAndOnceForWhatComesTogether() {
        Rule loud = new Rule(true, true);
        rules.change(rules.rulesProperty().get().with(NoticeKind.AWAY, loud).with(NoticeKind.BACK, loud));
        whole(online("lab-1", "lab-2", "lab-3"));

        news(silent("lab-1"));
        news(online("lab-1"));
        assertThat(notices.all()).hasSize(2);
        assertThat(tones).hasSize(1);

        pass(Duration.ofSeconds(10));
        notices.tell(Sign.REFUSED, _ -> "another kind");
        assertThat(tones).hasSize(1);
        news(silent("lab-3"));
        assertThat(tones).hasSize(2);
    }

    @Test
    void whileItIsQuietNothingPopsUpOrSoundsAndAllIsCollected() {
        rules.change(rules.rulesProperty().get().with(NoticeKind.AWAY, new Rule(true, true)));
        whole(online("lab-1", "lab-2"));
        rules.beQuietForAnHour();
        notices.setAttended(false);

        news(silent("lab-1"));
        assertThat(told()).hasSize(1);
        assertThat(notices.unseenProperty().get()).isOne();
        assertThat(notices.shown()).isEmpty();
        assertThat(notices.missedProperty().get()).isZero();
        assertThat(tones).isEmpty();

        pass(Duration.ofHours(1));
        news(silent("lab-2"));
        assertThat(rules.rulesProperty().get().quiet()).isEqualTo(Quiet.OFF);
        assertThat(notices.shown()).hasSize(1);
        assertThat(tones).hasSize(1);
    }

    private static String[] names(int count) {
        return IntStream.range(0, count).mapToObj(i -> "lab-" + i).toArray(String[]::new);
    }

    private List<String> told() {
        Words words = Words.of(Locale.ENGLISH);
        NoticeWords language = new NoticeWords(words, new Ages(words, clock.getZone()));
        return notices.all().stream().map(notice -> language.text(notice.content())).toList();
    }

    private void whole(Phone... phones) {
        take(true, phones);
    }

    private void news(Phone... phones) {
        take(false, phones);
    }

    private void take(boolean whole, Phone... phones) {
        Map<PhoneId, Phone> changed = new HashMap<>();
        List.of(phones).forEach(phone -> changed.put(phone.id(), phone));
        watch.take(new FleetNews(whole, changed, Set.of(), FleetCounts.NONE, 1), known::get);
        if (whole) {
            known.clear();
        }
        known.putAll(changed);
    }

    private void pass(Duration time) {
        clock.turn(time);
        watch.tick();
        notices.tick();
    }

    private Phone[] online(String... ids) {
        return List.of(ids).stream().map(this::online).toArray(Phone[]::new);
    }

    private Phone online(String id) {
        return heard(id, Presence.ONLINE, Duration.ZERO, null);
    }

    private Phone silent(String id) {
        return heard(id, Presence.STALE, Duration.ofSeconds(14), null);
    }

    private Phone lost(String id) {
        return gone(id, Reason.CONNECTION_LOST);
    }

    private Phone gone(String id, Reason reason) {
        return heard(id, Presence.OFFLINE, Duration.ZERO,
                new Departure(reason, clock.instant(), Departure.Code.OTHER, "", ""));
    }

    /** By a server whose clock is an hour ahead, and which tells again when a known silence began. */
    private Phone heard(String id, Presence presence, Duration silence, Departure departure) {
        Phone phone = Phones.online(id);
        Link link = phone.link();
        silences.put(phone.id(), silence);
        Phone before = known.get(phone.id());
        boolean lasts = presence != Presence.ONLINE && before != null && before.presence() != Presence.ONLINE;
        var now = clock.instant().plus(Duration.ofHours(1));
        var heard = lasts ? before.link().lastHeardAt() : now.minus(silence);
        return Phones.with(phone,
                new Link(presence, now, link.address(), link.connectedAt(), heard, link.interval(),
                        link.intervalSource(),
                        null, departure, LinkHealth.FLAWLESS, null));
    }

    private static Phone in(String group, Phone phone) {
        return Phones.keeping(phone, new Profile("", List.of(group), List.of(), "", 0));
    }
}
