package dev.golink.app.notices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import org.jspecify.annotations.Nullable;

import dev.golink.app.feed.FleetNews;
import dev.golink.app.notices.rules.Rules;
import dev.golink.app.notices.rules.RulesModel;
import dev.golink.app.roster.NaturalOrder;
import dev.golink.server.fleet.Departure;
import dev.golink.server.fleet.Phone;
import dev.golink.server.fleet.PhoneId;

/**
 * Tells that phones went away and came back, and that two devices use one id. News is what this window saw change: a phone that was there, and then is
 * silent or gone without a goodbye, for as long as the rules ask; and later that the same phone is back. How phones stand
 * when the window first hears of them is no news. For the window's thread only; costs as much as there are changes.
 */
public final class PresenceWatch {
    /** After a lost link, so long nothing is told: phones that lost their way together with this window come back too. */
    static final Duration GRACE = Duration.ofSeconds(10);

    private static final Comparator<PhoneId> BY_NAME = Comparator.comparing(PhoneId::value, NaturalOrder.INSTANCE);

    /** Away, but not for long enough to be told; since when by this computer's clock. */
    private record Pending(Phone phone, Instant silentSince) {}

    private final Clock clock;
    private final RulesModel rules;
    private final NoticesModel notices;
    private final Map<PhoneId, Pending> pending = new LinkedHashMap<>();
    private final Map<PhoneId, Phone> away = new HashMap<>();
    private final Map<PhoneId, PhoneEvent> left = new TreeMap<>(BY_NAME);
    private final Map<PhoneId, PhoneEvent> back = new TreeMap<>(BY_NAME);
    private final Map<PhoneId, PhoneEvent> contested = new TreeMap<>(BY_NAME);
    private final ReadOnlyBooleanWrapper waiting = new ReadOnlyBooleanWrapper();
    private Instant notBefore = Instant.MIN;
    private boolean live = true;

    /** @param clock what silence is measured by */
    public PresenceWatch(Clock clock, RulesModel rules, NoticesModel notices) {
        this.clock = clock;
        this.rules = rules;
        this.notices = notices;
    }

    /** Whether a phone is away whose time to be told has not come, so that ticks are needed. */
    public ReadOnlyBooleanProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /**
     * Takes in what changed.
     *
     * @param before what was known of a phone until now; null if nothing was
     */
    public void take(FleetNews news, Function<PhoneId, @Nullable Phone> before) {
        if (news.whole()) {
            pending.keySet().retainAll(news.phones().keySet());
            away.keySet().retainAll(news.phones().keySet());
        }
        news.gone().forEach(this::forget);
        news.phones().values().forEach(phone -> changed(before.apply(phone.id()), phone));
        tell();
    }

    /** Tells of those who have been away for long enough by now; to be called about once a second. */
    public void tick() {
        pending.values().stream().filter(this::isRipe).toList().forEach(this::ripen);
        tell();
    }

    /** Whether what is known of the phones is so now; while it is not, nothing is told of them. */
    public void setLive(boolean now) {
        if (now && !live) {
            notBefore = clock.instant().plus(GRACE);
        }
        live = now;
    }

    private void forget(PhoneId id) {
        pending.remove(id);
        away.remove(id);
    }

    private void changed(@Nullable Phone before, Phone phone) {
        if (before != null && isNewlyContested(before, phone)) {
            contested.put(phone.id(), new PhoneEvent(phone.id(), phone.presence(), clock.instant(), Duration.ZERO, 1,
                    phone.link().health().usedFrom()));
        }
        if (isAway(phone)) {
            goneOn(before, phone);
        } else if (pending.remove(phone.id()) == null) {
            Phone last = away.remove(phone.id());
            if (last != null && phone.presence().isConnected()) {
                Duration silence = Duration.between(last.link().lastHeardAt(), phone.link().lastHeardAt());
                back.put(phone.id(), event(phone, silence));
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
            // The server's clock may go wrong by hours, so that its times are compared with each other only.
            Duration silence = Duration.between(phone.link().lastHeardAt(), phone.link().since());
            Pending fresh = new Pending(phone, clock.instant().minus(atLeastNone(silence)));
            pending.put(phone.id(), fresh);
            if (isRipe(fresh)) {
                ripen(fresh);
            }
        }
    }

    private boolean isRipe(Pending one) {
        Instant now = clock.instant();
        return live && !now.isBefore(notBefore)
                && !now.isBefore(one.silentSince.plus(rules.rulesProperty().get().after()));
    }

    private void ripen(Pending one) {
        Rules now = rules.rulesProperty().get();
        PhoneId id = one.phone.id();
        pending.remove(id);
        if (now.groups().admits(one.phone.profile().groups())) {
            away.put(id, one.phone);
            left.put(id, event(one.phone, Duration.between(one.silentSince, clock.instant())));
        }
    }

    private PhoneEvent event(Phone phone, Duration silence) {
        return new PhoneEvent(phone.id(), phone.presence(), clock.instant(), atLeastNone(silence), 1);
    }

    private void tell() {
        if (!left.isEmpty()) {
            notices.tell(new NoticeContent.Away(left));
            left.clear();
        }
        if (!back.isEmpty()) {
            notices.tell(new NoticeContent.Back(back));
            back.clear();
        }
        if (!contested.isEmpty()) {
            notices.tell(new NoticeContent.TwoDevices(contested));
            contested.clear();
        }
        waiting.set(!pending.isEmpty());
    }

    private static Duration atLeastNone(Duration span) {
        return span.isNegative() ? Duration.ZERO : span;
    }

    /** Silent, or gone without a goodbye; that the server closed a connection is the server's own doing. */
    private static boolean isAway(Phone phone) {
        return switch (phone.presence()) {
            case ONLINE, LATE -> false;
            case STALE -> true;
            case OFFLINE -> phone.link().departure() != null && isUnexpected(phone.link().departure().reason());
        };
    }

    private static boolean isUnexpected(Departure.Reason reason) {
        return switch (reason) {
            case CONNECTION_LOST, HEARTBEAT_LOST, RULE_BROKEN -> true;
            case CLOSED_BY_PHONE, REPLACED, SERVER_CLOSED -> false;
        };
    }
}
