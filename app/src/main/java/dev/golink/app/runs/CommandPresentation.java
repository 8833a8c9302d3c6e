package dev.golink.app.runs;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

import dev.golink.app.roster.Ask;
import dev.golink.app.roster.PhoneRow;
import dev.golink.app.roster.Request;
import dev.golink.app.words.Words;
import dev.golink.server.fleet.Capability;
import dev.golink.server.fleet.Command;
import dev.golink.server.fleet.Phone;

/** How each command appears in the console: its name, picture and question, and for which phones it makes no sense. */
// What it holds are functions without a state, and pictures.
@SuppressWarnings("ImmutableEnumChecker")
public enum CommandPresentation {
    /** Share the screen. */
    START(Feather.PLAY, words -> words.text("action.start"), (words, count) -> words.text("question.start", count),
            (words, count) -> words.text("question.start.yes", count), CommandPresentation::notStarted),
    /** End the sharing. One key sends it, and only the people at the phones can undo it. */
    STOP(Feather.SQUARE, words -> words.text("action.stop"), (words, count) -> words.text("question.stop", count),
            (words, count) -> words.text("question.stop.yes", count), CommandPresentation::notStopped),
    /** Show a message. */
    MESSAGE(Feather.MAIL, words -> words.text("action.message"),
            (words, count) -> words.text("question.message", count),
            (words, count) -> words.text("question.message.yes", count), CommandPresentation::offline);

    private final Ikon icon;
    private final Function<Words, String> name;
    private final BiFunction<Words, Integer, String> question;
    private final BiFunction<Words, Integer, String> yes;
    private final Function<PhoneRow, Optional<LeftOut>> leftOut;

    /**
     * A command.
     *
     * @param question asks whether so many phones are meant
     * @param yes      the answer that it is so
     * @param leftOut  why it makes no sense for a phone; empty if it makes sense
     */
    CommandPresentation(Ikon icon, Function<Words, String> name, BiFunction<Words, Integer, String> question,
            BiFunction<Words, Integer, String> yes, Function<PhoneRow, Optional<LeftOut>> leftOut) {
        this.icon = icon;
        this.name = name;
        this.question = question;
        this.yes = yes;
        this.leftOut = leftOut;
    }

    /** How a command appears. */
    public static CommandPresentation of(Command command) {
        return switch (command) {
            case Command.StartSharing _ -> START;
            case Command.StopSharing _ -> STOP;
            case Command.ShowNotice _ -> MESSAGE;
        };
    }

    /** Its picture, the same on buttons and in lists. */
    public Ikon icon() {
        return icon;
    }

    /** "Start", "Stop" or "Message". */
    public String name(Words words) {
        return name.apply(words);
    }

    /** Asks whether so many phones are meant. */
    public String question(Words words, int phones) {
        return question.apply(words, phones);
    }

    /** The answer that so many are meant. */
    public String yes(Words words, int phones) {
        return yes.apply(words, phones);
    }

    /** Why it makes no sense for a phone as it is now; empty if it makes sense. */
    public Optional<LeftOut> leftOut(PhoneRow row) {
        return leftOut.apply(row);
    }

    private static Optional<LeftOut> offline(PhoneRow row) {
        return row.phone().presence().isConnected() ? Optional.empty() : Optional.of(LeftOut.OFFLINE);
    }

    private static Optional<LeftOut> notStarted(PhoneRow row) {
        Phone phone = row.phone();
        if (!phone.presence().isConnected()) {
            return Optional.of(LeftOut.OFFLINE);
        }
        if (!phone.description().can(Capability.SHARE)) {
            return Optional.of(LeftOut.UNABLE);
        }
        if (phone.sharing().isWanted()) {
            return Optional.of(LeftOut.SHARING);
        }
        return row.request() instanceof Request.Pending ? Optional.of(LeftOut.UNDER_WAY) : Optional.empty();
    }

    /** The server may ask an offline phone for its screen again by itself, so that there is something to stop. */
    private static Optional<LeftOut> notStopped(PhoneRow row) {
        boolean wantedAgain = row.phone().sharingDetails().wantedBy() != null;
        if (!row.phone().presence().isConnected() && !wantedAgain) {
            return Optional.of(LeftOut.OFFLINE);
        }
        if (row.request() instanceof Request.Pending pending && pending.ask() == Ask.STOP) {
            return Optional.of(LeftOut.UNDER_WAY);
        }
        boolean stoppable = row.phone().sharing().isWanted() || wantedAgain || LeftOut.waitsToStart(row);
        return stoppable ? Optional.empty() : Optional.of(LeftOut.NOT_SHARING);
    }
}
