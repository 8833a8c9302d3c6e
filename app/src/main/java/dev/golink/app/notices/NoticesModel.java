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
import dev.golink.app.notices.sound.NoticeTone;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.time.Moment;
import dev.golink.ui.presentation.Indicator;
import dev.golink.ui.texts.Texts;
import dev.golink.ui.time.ConsoleClock;

/**
 * The notices to the operator: the newest three for a few seconds, the last two hundred in the notice centre. Notices
 * of one kind that come close together are one notice that grows. So are repeated events of the same phone. Used on the
 * JavaFX thread only. See decision 0022.
 */
public final class NoticesModel {
    /** The most notices that are visible. */
    public static final int SHOWN = 3;
    /** How long most notices stay visible if they are not closed, counted from when they last grew. */
    public static final Duration STAY = Duration.ofSeconds(8);
    /** An event within this time after the last one of its kind is added to that notice. */
    public static final Duration GATHER = Duration.ofSeconds(5);
    /** A repeated event of the same phone or link within this time is counted instead of shown as a new notice. */
    public static final Duration AGAIN = Duration.ofMinutes(10);

    private static final Duration BETWEEN_TONES = Duration.ofSeconds(3);

    /** A notice that may still grow, and when new phones were last added to it. */
    private record Gathering(long number, Moment at) {}

    private final ConsoleClock clock;
    private final RulesModel rules;
    private final NoticeTone noticeTone;
    private final NoticeHistory noticeHistory = new NoticeHistory();
    private final VisibleNotices visibleNotices = new VisibleNotices(number -> noticeHistory.of(number).stream());
    // Held in fields, because these lists pass on changes only as long as they are referenced.
    private final ObservableList<Notice> shown = FXCollections.unmodifiableObservableList(visibleNotices.shown());
    private final ObservableList<Notice> all = FXCollections.unmodifiableObservableList(noticeHistory.notices());
    private final Map<NoticeKind, Gathering> gatherings = new EnumMap<>(NoticeKind.class);
    private final ReadOnlyIntegerWrapper unseen = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper missed = new ReadOnlyIntegerWrapper();
    private @Nullable Moment lastTone;
    private boolean attended = true;
    private boolean held;

    /**
     * Creates the model without notices.
     *
     * @param clock      measures the age of notices
     * @param rules      which notices are shown, and whether they sound
     * @param noticeTone the tone of notices that sound
     */
    public NoticesModel(ConsoleClock clock, RulesModel rules, NoticeTone noticeTone) {
        this.clock = clock;
        this.rules = rules;
        this.noticeTone = noticeTone;
        rules.quietProperty().subscribe(quiet -> {
            if (quiet) {
                visibleNotices.removeAll();
            }
        });
    }

    /** The visible notices, oldest first; read-only. */
    public ObservableList<Notice> shown() {
        return shown;
    }

    /** Whether a notice about the change with this number is visible. */
    public boolean isShown(long change) {
        return shown.stream().anyMatch(notice -> notice.content().change().equals(OptionalLong.of(change)));
    }

    /** Whether a notice with this content is visible. */
    public boolean isShown(NoticeContent content) {
        return shown.stream().anyMatch(notice -> notice.content().equals(content));
    }

    /** The number of notices that wait beyond the visible ones. */
    public ReadOnlyIntegerProperty moreProperty() {
        return visibleNotices.more().getReadOnlyProperty();
    }

    /** The last notices, newest first; read-only. */
    public ObservableList<Notice> all() {
        return all;
    }

    /** How many of the last notices the operator has not seen. */
    public ReadOnlyIntegerProperty unseenProperty() {
        return unseen.getReadOnlyProperty();
    }

    /** How many notices appeared since this window lost the focus; 0 while it has the focus. */
    public ReadOnlyIntegerProperty missedProperty() {
        return missed.getReadOnlyProperty();
    }

    /**
     * Shows the result of something that this console did. The text is made each time it is shown, in the language of
     * that moment.
     */
    public void show(Indicator indicator, Function<Texts, String> text) {
        show(new NoticeContent.Said(indicator, text, OptionalLong.empty(), NoticeContent.From.CONSOLE));
    }

    /** Shows the result of something that the server was asked for. */
    public void showForServer(Indicator indicator, Function<Texts, String> text) {
        show(new NoticeContent.Said(indicator, text, OptionalLong.empty(), NoticeContent.From.SERVER));
    }

    /** Shows the result of the run with this number. */
    public void show(Indicator indicator, Function<Texts, String> text, long run) {
        show(new NoticeContent.Said(indicator, text, OptionalLong.of(run), NoticeContent.From.SERVER));
    }

    /** Hides the notices of changes that can no longer be undone. */
    public void keepUndoable(Set<Long> changes) {
        retract(content -> content.change().isPresent() && !changes.contains(content.change().getAsLong()));
    }

    /** Called when a new link to the server begins; hides the notices that are valid only for the link before. */
    public void linkRenewed() {
        retract(NoticeContent::isOfThisLink);
    }

    /** Hides the notice with this content. */
    public void hide(NoticeContent content) {
        retract(content::equals);
    }

    /**
     * Shows a notice in place of an earlier one while that one is visible, otherwise as a new one.
     *
     * @param earlier the content of the earlier notice; null if there was none
     */
    public void showInPlaceOf(@Nullable NoticeContent earlier, NoticeContent content) {
        shown.stream().filter(notice -> notice.content().equals(earlier)).findFirst()
                .ifPresentOrElse(notice -> grow(notice, content), () -> show(content));
    }

    private void retract(Predicate<NoticeContent> which) {
        List.copyOf(shown).stream().filter(notice -> which.test(notice.content())).forEach(visibleNotices::remove);
    }

    /** Shows a notice, or adds it to a similar one. */
    public void show(NoticeContent content) {
        if (!content.isAlwaysTold() && !rules.rulesProperty().get().of(content.kind()).told()) {
            return;
        }
        switch (content) {
            case NoticeContent.Said said -> showAgain(said);
            case NoticeContent.Worded worded -> showAgain(worded);
            case NoticeContent.OfFiles files -> showAgain(files);
            case NoticeContent.Undoable undoable -> showAgain(undoable);
            case NoticeContent.Away away -> showForPhones(away.phones(), NoticeContent.Away::new, away);
            case NoticeContent.Back back -> showForPhones(unlessFlapping(back.phones()), NoticeContent.Back::new, back);
            case NoticeContent.TwoDevices two -> showForPhones(two.phones(), NoticeContent.TwoDevices::new, two);
            case NoticeContent.Alerted alerted -> showForPhones(alerted.phones(),
                    phones -> new NoticeContent.Alerted(alerted.alert(), phones), alerted);
            case NoticeContent.ServerLost lost -> repeat(lost).ifPresentOrElse(
                    earlier -> grow(earlier, lost.after((NoticeContent.ServerLost) earlier.content())),
                    () -> showAgain(lost));
            case NoticeContent.ServerBack back -> repeat(back).ifPresentOrElse(
                    earlier -> grow(earlier, back.after((NoticeContent.ServerBack) earlier.content())),
                    () -> showAgain(back));
        }
        unseen.set((int) noticeHistory.notices().stream().filter(notice -> !notice.seen()).count());
    }

    private Optional<Notice> repeat(NoticeContent content) {
        return noticeHistory.newest(content.getClass())
                .filter(earlier -> isWithin(AGAIN, earlier.at()));
    }

    /** Leaves out phones that come and go repeatedly: their absences are counted, and a return adds nothing to that. */
    private Map<PhoneId, PhoneEvent> unlessFlapping(Map<PhoneId, PhoneEvent> phones) {
        Map<PhoneId, PhoneEvent> calm = new LinkedHashMap<>(phones);
        calm.keySet().removeIf(id -> {
            PhoneEvent away = earlier(NoticeKind.AWAY, id);
            return away != null && away.times() > 1;
        });
        return calm;
    }

    private void showForPhones(Map<PhoneId, PhoneEvent> phones,
            Function<Map<PhoneId, PhoneEvent>, NoticeContent> contents, NoticeContent like) {
        Map<PhoneId, PhoneEvent> first = new LinkedHashMap<>();
        Map<Long, Map<PhoneId, PhoneEvent>> again = new LinkedHashMap<>();
        phones.forEach((id, event) -> {
            PhoneEvent earlier = earlier(like.kind(), id);
            if (earlier == null) {
                first.put(id, event);
            } else {
                noticeHistory.newest(like.kind(), id).ifPresent(notice -> again
                        .computeIfAbsent(notice.number(), _ -> new LinkedHashMap<>()).put(id, event.after(earlier)));
            }
        });
        again.forEach((number, events) -> noticeHistory.of(number)
                .ifPresent(notice -> grow(notice, contents.apply(joined(notice, events)))));
        if (!first.isEmpty()) {
            Notice notice = gathering(like.kind());
            gatherings.put(like.kind(), new Gathering(
                    notice == null ? showAgain(contents.apply(first))
                            : grow(notice, contents.apply(joined(notice, first))),
                    clock.moment()));
        }
    }

    private @Nullable Notice gathering(NoticeKind kind) {
        Gathering gathering = gatherings.get(kind);
        return gathering == null || !isWithin(GATHER, gathering.at) ? null
                : noticeHistory.of(gathering.number).orElse(null);
    }

    private static Map<PhoneId, PhoneEvent> joined(Notice notice, Map<PhoneId, PhoneEvent> events) {
        Map<PhoneId, PhoneEvent> joined = new LinkedHashMap<>(notice.content().phones());
        joined.putAll(events);
        return joined;
    }

    /**
     * The last event of this kind about a phone, if it is recent enough to be counted with a new one; otherwise null.
     */
    private @Nullable PhoneEvent earlier(NoticeKind kind, PhoneId id) {
        PhoneEvent event = noticeHistory.newest(kind, id).map(notice -> notice.content().phones().get(id)).orElse(null);
        return event == null || !isWithin(AGAIN, event.at()) ? null : event;
    }

    private long grow(Notice notice, NoticeContent content) {
        Moment now = clock.moment();
        visibleNotices.prolong(noticeHistory.grow(notice, content, now), now.plus(content.stay()).nanos());
        return notice.number();
    }

    private long showAgain(NoticeContent content) {
        Moment now = clock.moment();
        Notice notice = noticeHistory.add(content, now);
        rules.tick();
        if (!rules.quietProperty().get()) {
            bringUp(notice, now);
        }
        return notice.number();
    }

    private void bringUp(Notice notice, Moment now) {
        NoticeContent content = notice.content();
        if (content.popsUp()) {
            visibleNotices.add(notice, now.plus(content.stay()).nanos());
        }
        if (!attended && !content.isPassing()) {
            missed.set(missed.get() + 1);
        }
        sound(content.kind(), now);
    }

    private boolean isWithin(Duration span, Moment past) {
        return clock.since(past).compareTo(span) <= 0;
    }

    /** Plays the tone if the rule asks for it, but not within three seconds after the last one. */
    private void sound(NoticeKind kind, Moment now) {
        boolean hasJustSounded = lastTone != null && isWithin(BETWEEN_TONES, lastTone);
        if (rules.rulesProperty().get().of(kind).sound() && !hasJustSounded) {
            lastTone = now;
            noticeTone.ring();
        }
    }

    /** Hides a notice and marks it as seen. */
    public void dismiss(Notice notice) {
        visibleNotices.remove(notice);
        see(one -> one.number() == notice.number());
    }

    /** Hides the notices that wait behind the visible ones. */
    public void dismissMore() {
        visibleNotices.removeMore();
    }

    /** Marks the matching notices as seen and hides them. */
    public void see(Predicate<Notice> which) {
        noticeHistory.notices().stream().filter(which).forEach(visibleNotices::remove);
        noticeHistory.see(which);
        unseen.set((int) noticeHistory.notices().stream().filter(notice -> !notice.seen()).count());
    }

    /** Sets whether this window has the operator's attention; notices that appear without it count as missed. */
    public void setAttended(boolean now) {
        attended = now;
        if (now) {
            missed.set(0);
        }
    }

    /** Sets whether the visible notices stay beyond their time, because the pointer or the keyboard focus is on one. */
    public void hold(boolean hold) {
        held = hold;
    }

    /** Hides the notices whose time is over; to be called about once a second. */
    public void tick() {
        rules.tick();
        if (!held) {
            visibleNotices.tick(clock.nanos());
        }
    }
}
