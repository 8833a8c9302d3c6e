package dev.golink.app.notices;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import org.jspecify.annotations.Nullable;

import dev.golink.app.notices.rules.NoticeRules;
import dev.golink.app.notices.rules.RulesModel;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Departure;
import dev.golink.server.fleet.phone.Identity;
import dev.golink.server.fleet.phone.Link;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.time.Moment;
import dev.golink.ui.feed.FleetUpdate;
import dev.golink.ui.roster.NaturalOrder;
import dev.golink.ui.time.ConsoleClock;

/**
 * Reports phones that go away and come back, and two devices that use one id. Only changes that this window saw are
 * reported. A phone goes away if it was connected, and is then stale or unexpectedly disconnected for as long as the
 * rules say. The state in which the window first sees a phone is not reported. Used on the JavaFX thread only; the cost
 * is proportional to the number of changes. See decision 0022.
 */
public final class PresenceNotices {
    /**
     * Nothing is reported for this long after a lost link is restored. Phones that lost their connection together with
     * this window reconnect in this time.
     */
    static final Duration GRACE = Duration.ofSeconds(10);

    private static final Comparator<PhoneId> BY_NAME = Comparator.comparing(PhoneId::value, NaturalOrder.INSTANCE);

    /** A phone that is away, but not long enough to be reported; since when, in nanoseconds of this console's clock. */
    private record Pending(Phone phone, long silentSince) {}

    /** A phone that was reported as away, and the time of its last message in nanoseconds of this console's clock. */
    private record Away(Phone phone, long silentSince) {}

    private final ConsoleClock clock;
    private final Function<PhoneId, Duration> silence;
    private final RulesModel rules;
    private final NoticesModel notices;
    private final Map<PhoneId, Pending> pending = new LinkedHashMap<>();
    private final Map<PhoneId, Away> away = new HashMap<>();
    private final Map<PhoneId, PhoneEvent> left = new TreeMap<>(BY_NAME);
    private final Map<PhoneId, PhoneEvent> back = new TreeMap<>(BY_NAME);
    private final Map<PhoneId, PhoneEvent> contested = new TreeMap<>(BY_NAME);
    private final ReadOnlyBooleanWrapper waiting = new ReadOnlyBooleanWrapper();
    /** When the link was restored; null if it was never lost. */
    private @Nullable Moment linkedAgain;
    private boolean live = true;

    /**
     * Creates a watch that has seen no phone.
     *
     * @param clock   measures silence
     * @param silence for how long a phone has been silent, as this console measured it
     */
    public PresenceNotices(ConsoleClock clock, Function<PhoneId, Duration> silence, RulesModel rules,
            NoticesModel notices) {
        this.clock = clock;
        this.silence = silence;
        this.rules = rules;
        this.notices = notices;
    }

    /**
     * Whether a phone is away but not yet long enough to be reported; {@link #tick} must be called while this is true.
     */
    public ReadOnlyBooleanProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /**
     * Takes in what changed.
     *
     * @param before gives what was known of a phone until now; null if the phone was unknown
     */
    public void take(FleetUpdate news, Function<PhoneId, @Nullable Phone> before) {
        if (news.whole()) {
            pending.keySet().retainAll(news.phones().keySet());
            away.keySet().retainAll(news.phones().keySet());
        }
        news.gone().forEach(this::forget);
        news.phones().values().forEach(phone -> changed(before.apply(phone.id()), phone));
        publish();
    }

    /** Reports the phones that have now been away long enough; to be called about once a second. */
    public void tick() {
        pending.values().stream().filter(this::isRipe).toList().forEach(this::ripen);
        publish();
    }

    /** Sets whether the known state of the phones is current; no phone is reported as away while it is not. */
    public void setLive(boolean now) {
        if (now && !live) {
            linkedAgain = clock.moment();
        }
        live = now;
    }

    private void forget(PhoneId id) {
        pending.remove(id);
        away.remove(id);
    }

    private void changed(@Nullable Phone before, Phone phone) {
        if (before != null && isNewlyContested(before, phone)) {
            contested.put(phone.id(), new PhoneEvent(phone.id(), phone.presence(), clock.moment(), Duration.ZERO, 1,
                    phone.link().health().usedFrom(), "", 0));
        }
        if (isAway(phone)) {
            goneOn(before, phone);
        } else if (pending.remove(phone.id()) == null) {
            Away last = away.remove(phone.id());
            if (last != null && phone.presence().isConnected()) {
                back.put(phone.id(), event(phone, last.silentSince));
            }
        }
    }

    private static boolean isNewlyContested(Phone before, Phone phone) {
        return phone.link().health().isContested() && !before.link().health().isContested();
    }

    private void goneOn(@Nullable Phone before, Phone phone) {
        if (pending.containsKey(phone.id())) {
            pending.computeIfPresent(phone.id(), (_, waits) -> new Pending(phone, waits.silentSince));
        } else if (!away.containsKey(phone.id()) && before != null && before.presence().isConnected()
                && !isAway(before)) {
            Pending fresh = new Pending(phone, clock.nanos() - silence.apply(phone.id()).toNanos());
            pending.put(phone.id(), fresh);
            if (isRipe(fresh)) {
                ripen(fresh);
            }
        }
    }

    private boolean isRipe(Pending one) {
        boolean hasGrace = linkedAgain != null && clock.since(linkedAgain).compareTo(GRACE) < 0;
        return live && !hasGrace
                && clock.nanos() - one.silentSince >= rules.rulesProperty().get().after().toNanos();
    }

    private void ripen(Pending one) {
        NoticeRules now = rules.rulesProperty().get();
        PhoneId id = one.phone.id();
        pending.remove(id);
        if (now.groups().admits(one.phone.profile().groups())) {
            away.put(id, new Away(one.phone, one.silentSince));
            left.put(id, event(one.phone, one.silentSince));
        }
    }

    private PhoneEvent event(Phone phone, long silentSince) {
        Duration silent = Duration.ofNanos(clock.nanos() - silentSince);
        return new PhoneEvent(phone.id(), phone.presence(), clock.moment(), silent, 1, List.of(),
                words(phone.link()), 0);
    }

    private static String words(Link link) {
        Departure departure = link.departure();
        return departure != null && departure.reason() == Departure.Reason.CLOSED_BY_PHONE ? departure.words() : "";
    }

    private void publish() {
        if (!left.isEmpty()) {
            notices.show(new NoticeContent.Away(left));
            left.clear();
        }
        if (!back.isEmpty()) {
            notices.show(new NoticeContent.Back(back));
            back.clear();
        }
        if (!contested.isEmpty()) {
            notices.show(new NoticeContent.TwoDevices(contested));
            contested.clear();
        }
        waiting.set(!pending.isEmpty());
    }

    /**
     * Whether the phone is stale, or disconnected unexpectedly: the connection or its heartbeats were lost, the phone
     * violated the protocol, or its adb bridge lost it.
     */
    private static boolean isAway(Phone phone) {
        return switch (phone.presence()) {
            case ONLINE, LATE -> false;
            case STALE -> true;
            case OFFLINE -> isUnexpected(phone.link());
        };
    }

    private static boolean isUnexpected(Link link) {
        Departure departure = link.departure();
        return departure != null && switch (departure.reason()) {
            case CONNECTION_LOST, HEARTBEAT_LOST, RULE_BROKEN -> true;
            // An adb bridge says why a phone left, which itself had no time for a goodbye.
            case CLOSED_BY_PHONE -> link.identity() == Identity.BRIDGE;
            case REPLACED, SERVER_CLOSED -> false;
        };
    }
}
