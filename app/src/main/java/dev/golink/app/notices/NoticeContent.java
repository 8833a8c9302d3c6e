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
import dev.golink.ui.look.Sign;
import dev.golink.ui.words.Words;

/** What a notice tells, as data: views word it, so that it changes its language with them. */
public sealed interface NoticeContent {
    /** Whose rule it follows. */
    NoticeKind kind();

    /** The shape beside it. */
    Sign sign();

    /** The phones it is about; none if it is not about phones. */
    default Map<PhoneId, PhoneEvent> phones() {
        return Map.of();
    }

    /** The ids of the phones it is about. */
    default Set<PhoneId> ids() {
        return phones().keySet();
    }

    /** The number of the run it is about; none if it is not about one. */
    default OptionalLong run() {
        return OptionalLong.empty();
    }

    /** The number of the change that it is about; none if it is not about one, or if that can't be taken back. */
    default OptionalLong change() {
        return OptionalLong.empty();
    }

    /** What can be done about it with a button of its own. */
    default Optional<Offer> offer() {
        return Optional.empty();
    }

    /** Whether no rule of the operator keeps it from being told. */
    default boolean isAlwaysTold() {
        return false;
    }

    /** How long it stays in sight if nobody closes it. */
    default Duration stay() {
        return NoticesModel.STAY;
    }

    /** Whether it says no more than what the operator just did, so that nobody need look at it later. */
    default boolean isPassing() {
        return false;
    }

    /** Whether it tells how the server took something, and goes out of sight once there is another link to it. */
    default boolean isOfThisLink() {
        return false;
    }

    /** Whether it comes into sight by itself; what stands in the window for as long as it lasts need not. */
    default boolean popsUp() {
        return true;
    }

    /**
     * What became of something that the operator asked for.
     *
     * @param sign  the shape beside it
     * @param words what there is to say
     * @param run   the number of the run it is about, if it is about one
     * @param from  what answered
     */
    record Said(Sign sign, Function<Words, String> words, OptionalLong run, From from) implements NoticeContent {
        @Override
        public NoticeKind kind() {
            return NoticeKind.ANSWER;
        }

        @Override
        public boolean isOfThisLink() {
            return from == From.SERVER && sign == Sign.REFUSED;
        }

        @Override
        public boolean isPassing() {
            return sign != Sign.REFUSED;
        }
    }

    /** What an answer comes from. */
    enum From {
        /** This console. */
        CONSOLE,
        /** The server, or a phone by way of it; what it refused before a restart it may take afterwards. */
        SERVER
    }

    /**
     * A text that is made when it is shown, in the language of that moment. No rule keeps it from being told.
     *
     * @param sign  the shape beside it
     * @param words what there is to say
     * @param offer what can be done about it
     * @param stay  how long it stays in sight
     */
    record Worded(Sign sign, Function<NoticeWords, String> words, Optional<Offer> offer, Duration stay)
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
     * What became of files: worded when it is shown, in the language of that moment.
     *
     * @param sign  the shape beside it
     * @param words what there is to say; it names the files
     * @param shown shows them in their folder
     */
    record OfFiles(Sign sign, Function<NoticeWords, String> words, Runnable shown) implements NoticeContent {
        @Override
        public NoticeKind kind() {
            return NoticeKind.ANSWER;
        }

        @Override
        public Optional<Offer> offer() {
            return Optional.of(new Offer(say -> say.words().text("notices.folder"),
                    say -> say.words().text("notices.folder.full"), shown));
        }

        @Override
        public boolean isPassing() {
            return sign != Sign.REFUSED;
        }
    }

    /**
     * What can be done about a notice, with a button on it.
     *
     * @param text what the button says
     * @param full the same in a sentence
     * @param run  does it
     */
    record Offer(Function<NoticeWords, String> text, Function<NoticeWords, String> full, Runnable run) {}

    /**
     * What became of a change that can be taken back for a while.
     *
     * @param sign   the shape beside it
     * @param words  what there is to say
     * @param number the number of the change
     * @param stay   how long it stays in sight
     */
    record Undoable(Sign sign, Function<Words, String> words, long number, Duration stay) implements NoticeContent {
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
            return sign != Sign.REFUSED;
        }
    }

    /**
     * Phones fell silent, or left without a goodbye.
     *
     * @param phones which, and how each stood when that was told; those that went together by name
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
        public Sign sign() {
            boolean allGone = phones.values().stream().allMatch(event -> event.presence() == Presence.OFFLINE);
            return allGone ? Sign.OFFLINE : Sign.STALE;
        }
    }

    /**
     * Phones that were away are back.
     *
     * @param phones which, and for how long each was away; those that came together by name
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
        public Sign sign() {
            return Sign.ONLINE;
        }
    }

    /**
     * Two devices use the id of one phone, and throw each other out.
     *
     * @param phones which, each with the two addresses; those that came up together by name
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
        public Sign sign() {
            return Sign.LATE;
        }
    }

    /**
     * Phones came to something that the operator wants to be alerted of.
     *
     * @param alert  to what
     * @param phones which, and what was measured; those that came to it together by name
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
        public Sign sign() {
            return switch (alert) {
                case LOW_BATTERY, HOT -> Sign.LOW;
                case GONE -> Sign.OFFLINE;
            };
        }
    }

    /**
     * The link to the server broke.
     *
     * @param server its address
     * @param times  how often in a row, the last time included
     */
    record ServerLost(String server, int times) implements NoticeContent {
        @Override
        public NoticeKind kind() {
            return NoticeKind.SERVER;
        }

        @Override
        public Sign sign() {
            return Sign.UNKNOWN;
        }

        @Override
        public boolean popsUp() {
            return false;
        }

        /** It happened once more. */
        ServerLost after(ServerLost earlier) {
            return new ServerLost(server, earlier.times + 1);
        }
    }

    /**
     * The link to the server is there again.
     *
     * @param server its address
     * @param away   how long it was lost, the last time
     * @param times  how often it came back in a row, the last time included
     */
    record ServerBack(String server, Duration away, int times) implements NoticeContent {
        @Override
        public NoticeKind kind() {
            return NoticeKind.SERVER;
        }

        @Override
        public Sign sign() {
            return Sign.ONLINE;
        }

        /** It happened once more. */
        ServerBack after(ServerBack earlier) {
            return new ServerBack(server, away, earlier.times + 1);
        }
    }

    private static Map<PhoneId, PhoneEvent> copy(Map<PhoneId, PhoneEvent> phones) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(phones));
    }
}
