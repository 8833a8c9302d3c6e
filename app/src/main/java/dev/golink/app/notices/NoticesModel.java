package dev.golink.app.notices;

import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import dev.golink.app.notices.rules.NoticeKind;
import dev.golink.app.notices.rules.RulesModel;
import dev.golink.app.notices.sound.Chime;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.time.Moment;
import dev.golink.ui.look.Sign;
import dev.golink.ui.time.ConsoleClock;
import dev.golink.ui.words.Words;

/**
 * What the operator is told: the newest three for a moment, the last two hundred in the notice centre. Much of a kind that
 * happens at once is one notice that grows, and so is what happens to the same phone again and again. For the window's
 * thread only.
 */
public final class NoticesModel {
    /** So many are shown at most. */
    public static final int SHOWN = 3;
    /** So long most notices stay in sight if nobody closes them, counted from when they grew last. */
    public static final Duration STAY = Duration.ofSeconds(8);
    /** What comes within this time after the last of its kind makes that notice grow. */
    public static final Duration GATHER = Duration.ofSeconds(5);
    /** What happens again to the same phone or link within this time is counted instead of told anew. */
    public static final Duration AGAIN = Duration.ofMinutes(10);

    private static final Duration BETWEEN_TONES = Duration.ofSeconds(3);

    /** A notice that may still grow, and when a phone was told in it for the first time last. */
    private record Gathering(long number, Moment at) {}

    private final ConsoleClock clock;
    private final RulesModel rules;
    private final Chime chime;
    private final History history = new History();
    private final Popups popups = new Popups(number -> history.of(number).stream());
    // Kept here because they pass changes on only for as long as somebody holds them.
    private final ObservableList<Notice> shown = FXCollections.unmodifiableObservableList(popups.shown());
    private final ObservableList<Notice> all = FXCollections.unmodifiableObservableList(history.notices());
    private final Map<NoticeKind, Gathering> gatherings = new EnumMap<>(NoticeKind.class);
    private final ReadOnlyIntegerWrapper unseen = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper missed = new ReadOnlyIntegerWrapper();
    private @Nullable Moment lastTone;
    private boolean attended = true;
    private boolean held;

    /**
     * Makes a model without notices.
     *
     * @param clock what the notices' time is measured by
     * @param rules what is told, and how loudly
     * @param chime the tone that some notices have
     */
    public NoticesModel(ConsoleClock clock, RulesModel rules, Chime chime) {
        this.clock = clock;
        this.rules = rules;
        this.chime = chime;
        rules.quietProperty().subscribe(quiet -> {
            if (quiet) {
                popups.removeAll();
            }
        });
    }

    /** The notices in sight, oldest first; read-only. */
    public ObservableList<Notice> shown() {
        return shown;
    }

    /** Whether a notice about the change of this number is in sight. */
    public boolean isShown(long change) {
        return shown.stream().anyMatch(notice -> notice.content().change().equals(OptionalLong.of(change)));
    }

    /** How many there are beyond those in sight. */
    public ReadOnlyIntegerProperty moreProperty() {
        return popups.more().getReadOnlyProperty();
    }

    /** The last notices, newest first; read-only. */
    public ObservableList<Notice> all() {
        return all;
    }

    /** How many of them the operator has not seen. */
    public ReadOnlyIntegerProperty unseenProperty() {
        return unseen.getReadOnlyProperty();
    }

    /** How many were told since the operator turned to another window; none while this one has the focus. */
    public ReadOnlyIntegerProperty missedProperty() {
        return missed.getReadOnlyProperty();
    }

    /** Tells what became of something that this console did; worded whenever it is shown, in the language of then. */
    public void tell(Sign sign, Function<Words, String> text) {
        tell(new NoticeContent.Said(sign, text, OptionalLong.empty(), NoticeContent.From.CONSOLE));
    }

    /** Tells what became of something that the server was asked for. */
    public void tellOfServer(Sign sign, Function<Words, String> text) {
        tell(new NoticeContent.Said(sign, text, OptionalLong.empty(), NoticeContent.From.SERVER));
    }

    /** Tells what became of the run of this number. */
    public void tell(Sign sign, Function<Words, String> text, long run) {
        tell(new NoticeContent.Said(sign, text, OptionalLong.of(run), NoticeContent.From.SERVER));
    }

    /** Takes the notices of changes out of sight that can't be taken back any more. */
    public void keepUndoable(Set<Long> changes) {
        retract(content -> content.change().isPresent() && !changes.contains(content.change().getAsLong()));
    }

    /** There is another link to the server than before: what was refused by the one before may not be so any more. */
    public void linkRenewed() {
        retract(NoticeContent::isOfThisLink);
    }

    private void retract(Predicate<NoticeContent> which) {
        List.copyOf(shown).stream().filter(notice -> which.test(notice.content())).forEach(popups::remove);
    }

    /** Tells something, or lets a notice grow that tells the like. */
    public void tell(NoticeContent content) {
        if (!content.isAlwaysTold() && !rules.rulesProperty().get().of(content.kind()).told()) {
            return;
        }
        switch (content) {
            case NoticeContent.Said said -> tellAnew(said);
            case NoticeContent.Worded worded -> tellAnew(worded);
            case NoticeContent.OfFiles files -> tellAnew(files);
            case NoticeContent.Undoable undoable -> tellAnew(undoable);
            case NoticeContent.Away away -> tellOfPhones(away.phones(), NoticeContent.Away::new, away);
            case NoticeContent.Back back -> tellOfPhones(unlessFlapping(back.phones()), NoticeContent.Back::new, back);
            case NoticeContent.TwoDevices two -> tellOfPhones(two.phones(), NoticeContent.TwoDevices::new, two);
            case NoticeContent.Alerted alerted -> tellOfPhones(alerted.phones(),
                    phones -> new NoticeContent.Alerted(alerted.alert(), phones), alerted);
            case NoticeContent.ServerLost lost -> again(lost).ifPresentOrElse(
                    earlier -> grow(earlier, lost.after((NoticeContent.ServerLost) earlier.content())),
                    () -> tellAnew(lost));
            case NoticeContent.ServerBack back -> again(back).ifPresentOrElse(
                    earlier -> grow(earlier, back.after((NoticeContent.ServerBack) earlier.content())),
                    () -> tellAnew(back));
        }
        unseen.set((int) history.notices().stream().filter(notice -> !notice.seen()).count());
    }

    private Optional<Notice> again(NoticeContent content) {
        return history.newest(content.getClass())
                .filter(earlier -> isWithin(AGAIN, earlier.at()));
    }

    /** Of a phone that comes and goes, its going is counted; its coming again says nothing that this does not. */
    private Map<PhoneId, PhoneEvent> unlessFlapping(Map<PhoneId, PhoneEvent> phones) {
        Map<PhoneId, PhoneEvent> calm = new LinkedHashMap<>(phones);
        calm.keySet().removeIf(id -> {
            PhoneEvent away = earlier(NoticeKind.AWAY, id);
            return away != null && away.times() > 1;
        });
        return calm;
    }

    private void tellOfPhones(Map<PhoneId, PhoneEvent> phones,
            Function<Map<PhoneId, PhoneEvent>, NoticeContent> contents, NoticeContent like) {
        Map<PhoneId, PhoneEvent> first = new LinkedHashMap<>();
        Map<Long, Map<PhoneId, PhoneEvent>> again = new LinkedHashMap<>();
        phones.forEach((id, event) -> {
            PhoneEvent earlier = earlier(like.kind(), id);
            if (earlier == null) {
                first.put(id, event);
            } else {
                history.newest(like.kind(), id).ifPresent(notice -> again
                        .computeIfAbsent(notice.number(), _ -> new LinkedHashMap<>()).put(id, event.after(earlier)));
            }
        });
        again.forEach((number, events) -> history.of(number)
                .ifPresent(notice -> grow(notice, contents.apply(joined(notice, events)))));
        if (!first.isEmpty()) {
            Notice notice = gathering(like.kind());
            gatherings.put(like.kind(), new Gathering(
                    notice == null ? tellAnew(contents.apply(first))
                            : grow(notice, contents.apply(joined(notice, first))),
                    clock.moment()));
        }
    }

    private @Nullable Notice gathering(NoticeKind kind) {
        Gathering gathering = gatherings.get(kind);
        return gathering == null || !isWithin(GATHER, gathering.at) ? null
                : history.of(gathering.number).orElse(null);
    }

    private static Map<PhoneId, PhoneEvent> joined(Notice notice, Map<PhoneId, PhoneEvent> events) {
        Map<PhoneId, PhoneEvent> joined = new LinkedHashMap<>(notice.content().phones());
        joined.putAll(events);
        return joined;
    }

    /** What was told of a phone a short while ago. */
    private @Nullable PhoneEvent earlier(NoticeKind kind, PhoneId id) {
        PhoneEvent event = history.newest(kind, id).map(notice -> notice.content().phones().get(id)).orElse(null);
        return event == null || !isWithin(AGAIN, event.at()) ? null : event;
    }

    private long grow(Notice notice, NoticeContent content) {
        Moment now = clock.moment();
        popups.prolong(history.grow(notice, content, now), now.plus(content.stay()).nanos());
        return notice.number();
    }

    private long tellAnew(NoticeContent content) {
        Moment now = clock.moment();
        Notice notice = history.add(content, now);
        rules.tick();
        if (!rules.quietProperty().get()) {
            bringUp(notice, now);
        }
        return notice.number();
    }

    private void bringUp(Notice notice, Moment now) {
        NoticeContent content = notice.content();
        if (content.popsUp()) {
            popups.add(notice, now.plus(content.stay()).nanos());
        }
        if (!attended && !content.isPassing()) {
            missed.set(missed.get() + 1);
        }
        sound(content.kind(), now);
    }

    private boolean isWithin(Duration span, Moment past) {
        return clock.since(past).compareTo(span) <= 0;
    }

    /** One tone for what comes at once. */
    private void sound(NoticeKind kind, Moment now) {
        boolean hasJustSounded = lastTone != null && isWithin(BETWEEN_TONES, lastTone);
        if (rules.rulesProperty().get().of(kind).sound() && !hasJustSounded) {
            lastTone = now;
            chime.ring();
        }
    }

    /** Takes a notice out of sight; who did that has seen it. */
    public void dismiss(Notice notice) {
        popups.remove(notice);
        see(one -> one.number() == notice.number());
    }

    /** Takes those away that wait behind the ones in sight. */
    public void dismissMore() {
        popups.removeMore();
    }

    /** Marks some notices as seen, and takes them out of sight. */
    public void see(Predicate<Notice> which) {
        history.notices().stream().filter(which).forEach(popups::remove);
        history.see(which);
        unseen.set((int) history.notices().stream().filter(notice -> !notice.seen()).count());
    }

    /** Whether the operator looks at this window; what is told while not is counted as missed. */
    public void setAttended(boolean now) {
        attended = now;
        if (now) {
            missed.set(0);
        }
    }

    /** Keeps the notices in sight where they are, because the pointer is on them. */
    public void hold(boolean hold) {
        held = hold;
    }

    /** Takes those out of sight whose time is over; to be called about once a second. */
    public void tick() {
        rules.tick();
        if (!held) {
            popups.tick(clock.nanos());
        }
    }
}
