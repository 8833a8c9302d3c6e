package dev.golink.app.notices;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import dev.golink.app.notices.rules.RulesModel;
import dev.golink.server.fleet.FleetCounts;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Departure;
import dev.golink.server.fleet.phone.Departure.Reason;
import dev.golink.server.fleet.phone.Identity;
import dev.golink.server.fleet.phone.Link;
import dev.golink.server.fleet.phone.LinkHealth;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.phone.Presence;
import dev.golink.server.fleet.profile.Profile;
import dev.golink.ui.feed.FleetUpdate;
import dev.golink.ui.fixtures.HandClock;
import dev.golink.ui.fixtures.Phones;
import dev.golink.ui.presentation.AgeTexts;
import dev.golink.ui.settings.Settings;
import dev.golink.ui.texts.Texts;

/** Changes of a fleet and the resulting notices. Every silence is reported at once unless a test sets another rule. */
final class PresenceFixture {
    final HandClock clock = new HandClock();
    final RulesModel rules = new RulesModel(clock, Settings.inMemory());
    final List<String> tones = new ArrayList<>();
    final NoticesModel notices = new NoticesModel(clock, rules, () -> tones.add("ding"));
    /** The silences that the window measures. */
    private final Map<PhoneId, Duration> silences = new HashMap<>();
    final PresenceNotices watch = new PresenceNotices(clock, id -> silences.getOrDefault(id, Duration.ZERO), rules,
            notices);
    final Map<PhoneId, Phone> known = new HashMap<>();

    PresenceFixture() {
        rules.change(rules.rulesProperty().get().with(Duration.ZERO));
    }

    static String[] names(int count) {
        return IntStream.range(0, count).mapToObj(i -> "lab-" + i).toArray(String[]::new);
    }

    List<String> told() {
        Texts texts = Texts.of(Locale.ENGLISH);
        NoticeTexts language = new NoticeTexts(texts, new AgeTexts(texts, clock.getZone()));
        return notices.all().stream().map(notice -> language.text(notice.content())).toList();
    }

    void whole(Phone... phones) {
        take(true, phones);
    }

    void news(Phone... phones) {
        take(false, phones);
    }

    private void take(boolean whole, Phone... phones) {
        Map<PhoneId, Phone> changed = new HashMap<>();
        List.of(phones).forEach(phone -> changed.put(phone.id(), phone));
        watch.take(new FleetUpdate(whole, changed, Set.of(), FleetCounts.NONE, 1), known::get);
        if (whole) {
            known.clear();
        }
        known.putAll(changed);
    }

    void pass(Duration time) {
        clock.turn(time);
        watch.tick();
        notices.tick();
    }

    Phone[] online(String... ids) {
        return List.of(ids).stream().map(this::online).toArray(Phone[]::new);
    }

    Phone online(String id) {
        return heard(id, Presence.ONLINE, Duration.ZERO, null);
    }

    Phone silent(String id) {
        return heard(id, Presence.STALE, Duration.ofSeconds(14), null);
    }

    Phone lost(String id) {
        return gone(id, Reason.CONNECTION_LOST);
    }

    Phone gone(String id, Reason reason) {
        return heard(id, Presence.OFFLINE, Duration.ZERO,
                new Departure(reason, clock.instant(), Departure.Code.OTHER, "", ""));
    }

    /** A phone of an adb bridge, for which the bridge said goodbye. */
    Phone leftBridge(String id, String words) {
        Phone phone = heard(id, Presence.OFFLINE, Duration.ZERO,
                new Departure(Reason.CLOSED_BY_PHONE, clock.instant(), Departure.Code.OTHER, words, ""));
        Link link = phone.link();
        return Phones.with(phone, new Link(link.presence(), link.since(), link.address(), link.connectedAt(),
                link.lastHeardAt(), link.interval(), link.intervalSource(), null, link.departure(), link.health(), null,
                Identity.BRIDGE));
    }

    /**
     * A phone as a server reports it whose clock is an hour ahead. While a silence lasts, the server repeats when it
     * began.
     */
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
                        null, departure, LinkHealth.FLAWLESS, null, link.identity()));
    }

    static Phone in(String group, Phone phone) {
        return Phones.keeping(phone, new Profile("", List.of(group), List.of(), "", 0));
    }
}
