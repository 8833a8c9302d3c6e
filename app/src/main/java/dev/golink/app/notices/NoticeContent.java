package dev.golink.app.notices;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

import dev.golink.app.alerts.AlertKind;
import dev.golink.app.notices.rules.NoticeKind;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Presence;
import dev.golink.ui.presentation.Indicator;
import dev.golink.ui.texts.Texts;

/** The content of a notice, as data. Views turn it into text, so that it changes language with them. */
public sealed interface NoticeContent {
    /** The kind of the notice, which decides the rule for it. */
    NoticeKind kind();

    /** The indicator beside the text. */
    Indicator indicator();

    /** The phones that the notice is about; empty if it is not about phones. */
    default Map<PhoneId, PhoneEvent> phones() {
        return Map.of();
    }

    /** The ids of the phones that the notice is about. */
    default Set<PhoneId> ids() {
        return phones().keySet();
    }

    /** The number of the run that the notice is about; empty if it is not about a run. */
    default OptionalLong run() {
        return OptionalLong.empty();
    }

    /** The number of the change that the notice is about; empty if there is no change or it cannot be undone. */
    default OptionalLong change() {
        return OptionalLong.empty();
    }

    /** The special action that the notice offers with a button. */
    default Optional<Offer> offer() {
        return Optional.empty();
    }

    /** Whether the notice is shown regardless of the operator's rules. */
    default boolean isAlwaysTold() {
        return false;
    }

    /** How long the notice stays visible if it is not closed. */
    default Duration stay() {
        return NoticesModel.STAY;
    }

    /** Whether the notice only confirms what the operator just did; such a notice counts as seen. */
    default boolean isPassing() {
        return false;
    }

    /** Whether the notice reports the server's answer and is hidden when a new link to the server begins. */
    default boolean isOfThisLink() {
        return false;
    }

    /** Whether the notice pops up; it need not if the window shows the same fact anyway. */
    default boolean popsUp() {
        return true;
    }

    /**
     * The result of something that the operator asked for.
     *
     * @param indicator the indicator beside the text
     * @param words     makes the text
     * @param run       the number of the run that the notice is about, if there is one
     * @param from      where the answer comes from
     */
    record Said(Indicator indicator, Function<Texts, String> words, OptionalLong run,
            From from) implements NoticeContent {
        @Override
        public NoticeKind kind() {
            return NoticeKind.ANSWER;
        }

        @Override
        public boolean isOfThisLink() {
            return from == From.SERVER && indicator == Indicator.REFUSED;
        }

        @Override
        public boolean isPassing() {
            return indicator != Indicator.REFUSED;
        }
    }

    /** Where an answer comes from. */
    enum From {
        /** From this console. */
        CONSOLE,
        /**
         * From the server, or from a phone through it. What the server refused before a restart it may accept
         * afterwards.
         */
        SERVER
    }

    /**
     * A text that is made when it is shown, in the language of that moment. It is shown regardless of the operator's
     * rules.
     *
     * @param indicator the indicator beside the text
     * @param words     makes the text
     * @param offer     the action offered with a button
     * @param stay      how long the notice stays visible
     */
    record Worded(Indicator indicator, Function<NoticeTexts, String> words, Optional<Offer> offer, Duration stay)
            implements
                NoticeContent {
        @Override
        public NoticeKind kind() {
            return NoticeKind.ANSWER;
        }

        @Override
        public boolean isAlwaysTold() {
            return true;
        }
    }

    /**
     * A result about files, whose text is made when it is shown, in the language of that moment.
     *
     * @param indicator the indicator beside the text
     * @param words     makes the text, which names the files
     * @param shown     shows the files in their folder
     */
    record OfFiles(Indicator indicator, Function<NoticeTexts, String> words, Runnable shown) implements NoticeContent {
        @Override
        public NoticeKind kind() {
            return NoticeKind.ANSWER;
        }

        @Override
        public Optional<Offer> offer() {
            return Optional.of(new Offer(say -> say.texts().text("notices.folder"),
                    say -> say.texts().text("notices.folder.full"), shown));
        }

        @Override
        public boolean isPassing() {
            return indicator != Indicator.REFUSED;
        }
    }

    /**
     * An action offered with a button on the notice.
     *
     * @param text makes the text of the button
     * @param full makes a sentence that describes the action
     * @param run  the action
     */
    record Offer(Function<NoticeTexts, String> text, Function<NoticeTexts, String> full, Runnable run) {}

    /**
     * The result of a change that can be undone for a limited time.
     *
     * @param indicator the indicator beside the text
     * @param words     makes the text
     * @param number    the number of the change
     * @param stay      how long the notice stays visible
     */
    record Undoable(Indicator indicator, Function<Texts, String> words, long number,
            Duration stay) implements NoticeContent {
        @Override
        public NoticeKind kind() {
            return NoticeKind.ANSWER;
        }

        @Override
        public OptionalLong change() {
            return OptionalLong.of(number);
        }

        @Override
        public boolean isPassing() {
            return indicator != Indicator.REFUSED;
        }
    }

    /**
     * Phones that became stale, or disconnected unexpectedly.
     *
     * @param phones each phone with its state when it was reported; those reported together are in the order of their
     *               ids
     */
    record Away(Map<PhoneId, PhoneEvent> phones) implements NoticeContent {
        /** Copies the phones. */
        public Away {
            phones = copy(phones);
        }

        @Override
        public NoticeKind kind() {
            return NoticeKind.AWAY;
        }

        @Override
        public Indicator indicator() {
            boolean allGone = phones.values().stream().allMatch(event -> event.presence() == Presence.OFFLINE);
            return allGone ? Indicator.OFFLINE : Indicator.STALE;
        }
    }

    /**
     * Phones that were away and are back.
     *
     * @param phones each phone with the time that it was away; those reported together are in the order of their ids
     */
    record Back(Map<PhoneId, PhoneEvent> phones) implements NoticeContent {
        /** Copies the phones. */
        public Back {
            phones = copy(phones);
        }

        @Override
        public NoticeKind kind() {
            return NoticeKind.BACK;
        }

        @Override
        public Indicator indicator() {
            return Indicator.ONLINE;
        }
    }

    /**
     * Phones whose id is used by two devices, which disconnect each other.
     *
     * @param phones each phone with the two addresses; those reported together are in the order of their ids
     */
    record TwoDevices(Map<PhoneId, PhoneEvent> phones) implements NoticeContent {
        /** Copies the phones. */
        public TwoDevices {
            phones = copy(phones);
        }

        @Override
        public NoticeKind kind() {
            return NoticeKind.TWO_DEVICES;
        }

        @Override
        public Indicator indicator() {
            return Indicator.LATE;
        }
    }

    /**
     * Phones that reached a limit that the operator wants to be alerted of.
     *
     * @param alert  the kind of alert
     * @param phones each phone with the measured value; those reported together are in the order of their ids
     */
    record Alerted(AlertKind alert, Map<PhoneId, PhoneEvent> phones) implements NoticeContent {
        /** Copies the phones. */
        public Alerted {
            phones = copy(phones);
        }

        @Override
        public NoticeKind kind() {
            return switch (alert) {
                case LOW_BATTERY -> NoticeKind.LOW_BATTERY;
                case HOT -> NoticeKind.HOT;
                case GONE -> NoticeKind.GONE;
            };
        }

        @Override
        public Indicator indicator() {
            return switch (alert) {
                case LOW_BATTERY, HOT -> Indicator.LOW;
                case GONE -> Indicator.OFFLINE;
            };
        }
    }

    /**
     * The link to the server broke.
     *
     * @param server the server's address
     * @param times  how often in a row, including the last time
     */
    record ServerLost(String server, int times) implements NoticeContent {
        @Override
        public NoticeKind kind() {
            return NoticeKind.SERVER;
        }

        @Override
        public Indicator indicator() {
            return Indicator.UNKNOWN;
        }

        @Override
        public boolean popsUp() {
            return false;
        }

        /** A copy that counts one more loss than the earlier notice. */
        ServerLost after(ServerLost earlier) {
            return new ServerLost(server, earlier.times + 1);
        }
    }

    /**
     * The link to the server is restored.
     *
     * @param server the server's address
     * @param away   how long the link was lost the last time
     * @param times  how often it was restored in a row, including the last time
     */
    record ServerBack(String server, Duration away, int times) implements NoticeContent {
        @Override
        public NoticeKind kind() {
            return NoticeKind.SERVER;
        }

        @Override
        public Indicator indicator() {
            return Indicator.ONLINE;
        }

        /** A copy that counts one more restoration than the earlier notice. */
        ServerBack after(ServerBack earlier) {
            return new ServerBack(server, away, earlier.times + 1);
        }
    }

    private static Map<PhoneId, PhoneEvent> copy(Map<PhoneId, PhoneEvent> phones) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(phones));
    }
}
