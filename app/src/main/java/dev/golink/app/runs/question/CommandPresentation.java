package dev.golink.app.runs.question;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.Locate;
import dev.golink.server.fleet.command.NoticeLevel;
import dev.golink.server.fleet.phone.Capability;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.screen.ScreenWish;
import dev.golink.ui.look.Sign;
import dev.golink.ui.roster.Ask;
import dev.golink.ui.roster.PhoneRow;
import dev.golink.ui.roster.Request;
import dev.golink.ui.words.Words;

/** How each command appears in the console: its name, icon and question, and the phones to which it does not apply. */
// The enum holds only stateless functions and icons.
@SuppressWarnings("ImmutableEnumChecker")
public enum CommandPresentation {
    /** Asks the phone to share its screen. */
    START(Feather.PLAY, words -> words.text("action.start"),
            words -> words.text("action.start.full"), (words, count) -> words.text("question.start", count),
            (words, count) -> words.text("question.start.yes", count), CommandPresentation::notStarted),
    /** Ends the sharing. One key sends it, and only the people at the phones can undo it. */
    STOP(Feather.SQUARE, words -> words.text("action.stop"),
            words -> words.text("action.stop.full"), (words, count) -> words.text("question.stop", count),
            (words, count) -> words.text("question.stop.yes", count), CommandPresentation::notStopped),
    /** Shows a message on the phone. */
    MESSAGE(Feather.MAIL, words -> words.text("action.message"),
            words -> words.text("action.message.full"),
            (words, count) -> words.text("question.message", count),
            (words, count) -> words.text("question.message.yes", count), CommandPresentation::offline),
    /** Makes the phone ring and show its name in large letters. */
    LOCATE(Feather.BELL, words -> words.text("action.locate"),
            words -> words.text("action.locate.full"), (words, count) -> words.text("question.locate", count),
            (words, count) -> words.text("question.locate.yes", count),
            row -> offlineOrUnable(row, Capability.LOCATE)),
    /** Sends a command to an application on the phone. */
    CUSTOM(Feather.CODE, words -> words.text("action.custom"),
            words -> words.text("action.custom.full"), (words, count) -> words.text("question.custom", count),
            (words, count) -> words.text("question.custom.yes", count), CommandPresentation::offline),
    /** Ends the phone's connection. */
    DISCONNECT(Feather.LOG_OUT, words -> words.text("action.disconnect"),
            words -> words.text("action.disconnect.full"),
            (words, count) -> words.text("question.disconnect", count),
            (words, count) -> words.text("question.disconnect.yes", count), CommandPresentation::offline);

    private final Ikon icon;
    private final Function<Words, String> name;
    private final Function<Words, String> full;
    private final BiFunction<Words, Integer, String> question;
    private final BiFunction<Words, Integer, String> yes;
    private final Function<PhoneRow, Optional<LeftOut>> leftOut;

    /**
     * Creates the presentation of a command.
     *
     * @param full     says in a sentence what the command does to the selected phones
     * @param question asks whether the operator means this many phones
     * @param yes      the label of the confirming button
     * @param leftOut  why the command does not apply to a phone; empty if it applies
     */
    CommandPresentation(Ikon icon, Function<Words, String> name, Function<Words, String> full,
            BiFunction<Words, Integer, String> question, BiFunction<Words, Integer, String> yes,
            Function<PhoneRow, Optional<LeftOut>> leftOut) {
        this.icon = icon;
        this.name = name;
        this.full = full;
        this.question = question;
        this.yes = yes;
        this.leftOut = leftOut;
    }

    /** The presentation of a command. */
    public static CommandPresentation of(Command command) {
        return switch (command) {
            case Command.StartSharing _ -> START;
            case Command.StopSharing _ -> STOP;
            case Command.ShowNotice _ -> MESSAGE;
            case Locate _ -> LOCATE;
            case Command.Custom _ -> CUSTOM;
            case Command.Disconnect _ -> DISCONNECT;
        };
    }

    /** What a command says besides its name; empty if the name says all. */
    public static String detail(Command command, Words words) {
        return switch (command) {
            case Command.ShowNotice(String text, NoticeLevel level) ->
                words.text("run.message", LevelLook.of(level).name(words), text);
            case Command.Custom(String name, String data) -> words.text("run.message", name, data);
            case Command.Disconnect(String why) -> why;
            case Command.OfScreen _,Locate _ -> "";
        };
    }

    /** The icon beside that text; empty if there is none. */
    public static Optional<Sign> sign(Command command) {
        return switch (command) {
            case Command.ShowNotice(String _, NoticeLevel level) -> Optional.of(LevelLook.of(level).sign());
            case Command.OfScreen _,Locate _,Command.Custom _,Command.Disconnect _ -> Optional.empty();
        };
    }

    /** The command's icon, the same on buttons and in lists. */
    public Ikon icon() {
        return icon;
    }

    /** The command's name, such as "Start". */
    public String name(Words words) {
        return name.apply(words);
    }

    /** A sentence that says what the command does to the selected phones. */
    public String full(Words words) {
        return full.apply(words);
    }

    /**
     * A sample command of this kind. If the command needs a text, the sample has an arbitrary one: the text does not
     * affect which phones can get the command.
     */
    public Command sample() {
        return switch (this) {
            case START -> new Command.StartSharing(ScreenWish.DEFAULT);
            case STOP -> new Command.StopSharing();
            case MESSAGE -> new Command.ShowNotice("-", NoticeLevel.INFO);
            case LOCATE -> new Locate();
            case CUSTOM -> new Command.Custom("-", "null");
            case DISCONNECT -> new Command.Disconnect("");
        };
    }

    /** Whether the operator has to write something before giving the command. */
    public boolean isWritten() {
        return switch (this) {
            case START, STOP, LOCATE -> false;
            case MESSAGE, CUSTOM, DISCONNECT -> true;
        };
    }

    /** The question whether the operator means this many phones. */
    public String question(Words words, int phones) {
        return question.apply(words, phones);
    }

    /** The label of the button that confirms this many phones. */
    public String yes(Words words, int phones) {
        return yes.apply(words, phones);
    }

    /** Why the command does not apply to a phone in its current state; empty if it applies. */
    public Optional<LeftOut> leftOut(PhoneRow row) {
        return leftOut.apply(row);
    }

    private static Optional<LeftOut> offline(PhoneRow row) {
        return row.phone().presence().isConnected() ? Optional.empty() : Optional.of(LeftOut.OFFLINE);
    }

    private static Optional<LeftOut> offlineOrUnable(PhoneRow row, Capability needed) {
        return offline(row)
                .or(() -> row.phone().description().can(needed) ? Optional.empty() : Optional.of(LeftOut.UNSUPPORTED));
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

    /**
     * Why a Stop does not apply. It may apply to an offline phone: the server may ask the phone for its screen again by
     * itself.
     */
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
