package dev.golink.app.runs.question;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

import dev.golink.server.access.right.Right;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.Locate;
import dev.golink.server.fleet.command.NoticeLevel;
import dev.golink.server.fleet.phone.Capability;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.screen.ScreenWish;
import dev.golink.ui.presentation.Indicator;
import dev.golink.ui.roster.PhoneRow;
import dev.golink.ui.roster.Request;
import dev.golink.ui.roster.SharingRequest;
import dev.golink.ui.texts.Texts;

/** How each command appears in the console: its name, icon and question, and the phones to which it does not apply. */
// The enum holds only stateless functions and icons.
@SuppressWarnings("ImmutableEnumChecker")
public enum CommandPresentation {
    /** Asks the phone to share its screen. */
    START(Feather.PLAY, texts -> texts.text("action.start"),
            texts -> texts.text("action.start.full"), (texts, count) -> texts.text("question.start", count),
            (texts, count) -> texts.text("question.start.yes", count), CommandPresentation::notStarted),
    /** Ends the sharing. One key sends it, and only the people at the phones can undo it. */
    STOP(Feather.SQUARE, texts -> texts.text("action.stop"),
            texts -> texts.text("action.stop.full"), (texts, count) -> texts.text("question.stop", count),
            (texts, count) -> texts.text("question.stop.yes", count), CommandPresentation::notStopped),
    /** Shows a message on the phone. */
    MESSAGE(Feather.MAIL, texts -> texts.text("action.message"),
            texts -> texts.text("action.message.full"),
            (texts, count) -> texts.text("question.message", count),
            (texts, count) -> texts.text("question.message.yes", count), CommandPresentation::offline),
    /** Makes the phone ring and show its name in large letters. */
    LOCATE(Feather.BELL, texts -> texts.text("action.locate"),
            texts -> texts.text("action.locate.full"), (texts, count) -> texts.text("question.locate", count),
            (texts, count) -> texts.text("question.locate.yes", count),
            row -> offlineOrUnable(row, Capability.LOCATE)),
    /** Sends a command to an application on the phone. */
    CUSTOM(Feather.CODE, texts -> texts.text("action.custom"),
            texts -> texts.text("action.custom.full"), (texts, count) -> texts.text("question.custom", count),
            (texts, count) -> texts.text("question.custom.yes", count), CommandPresentation::offline),
    /** Ends the phone's connection. */
    DISCONNECT(Feather.LOG_OUT, texts -> texts.text("action.disconnect"),
            texts -> texts.text("action.disconnect.full"),
            (texts, count) -> texts.text("question.disconnect", count),
            (texts, count) -> texts.text("question.disconnect.yes", count), CommandPresentation::offline);

    private final Ikon icon;
    private final Function<Texts, String> name;
    private final Function<Texts, String> full;
    private final BiFunction<Texts, Integer, String> question;
    private final BiFunction<Texts, Integer, String> yes;
    private final Function<PhoneRow, Optional<ExclusionReason>> leftOut;

    /**
     * Creates the presentation of a command.
     *
     * @param full     says in a sentence what the command does to the selected phones
     * @param question asks whether the operator means this many phones
     * @param yes      the label of the confirming button
     * @param leftOut  why the command does not apply to a phone; empty if it applies
     */
    CommandPresentation(Ikon icon, Function<Texts, String> name, Function<Texts, String> full,
            BiFunction<Texts, Integer, String> question, BiFunction<Texts, Integer, String> yes,
            Function<PhoneRow, Optional<ExclusionReason>> leftOut) {
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
    public static String detail(Command command, Texts texts) {
        return switch (command) {
            case Command.ShowNotice(String text, NoticeLevel level) ->
                texts.text("run.message", LevelPresentation.of(level).name(texts), text);
            case Command.Custom(String name, String data) -> texts.text("run.message", name, data);
            case Command.Disconnect(String why) -> why;
            case Command.OfScreen _,Locate _ -> "";
        };
    }

    /** The icon beside that text; empty if there is none. */
    public static Optional<Indicator> indicator(Command command) {
        return switch (command) {
            case Command.ShowNotice(String _, NoticeLevel level) ->
                Optional.of(LevelPresentation.of(level).indicator());
            case Command.OfScreen _,Locate _,Command.Custom _,Command.Disconnect _ -> Optional.empty();
        };
    }

    /** The command's icon, the same on buttons and in lists. */
    public Ikon icon() {
        return icon;
    }

    /** The command's name, such as "Start". */
    public String name(Texts texts) {
        return name.apply(texts);
    }

    /** A sentence that says what the command does to the selected phones. */
    public String full(Texts texts) {
        return full.apply(texts);
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

    /** The right that the command needs. */
    public Right right() {
        return switch (this) {
            case START, STOP -> Right.SHARE;
            case MESSAGE, LOCATE -> Right.MESSAGE;
            case CUSTOM -> Right.APPS;
            case DISCONNECT -> Right.ADMIT;
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
    public String question(Texts texts, int phones) {
        return question.apply(texts, phones);
    }

    /** The label of the button that confirms this many phones. */
    public String yes(Texts texts, int phones) {
        return yes.apply(texts, phones);
    }

    /** Why the command does not apply to a phone in its current state; empty if it applies. */
    public Optional<ExclusionReason> leftOut(PhoneRow row) {
        return leftOut.apply(row);
    }

    private static Optional<ExclusionReason> offline(PhoneRow row) {
        return row.phone().presence().isConnected() ? Optional.empty() : Optional.of(ExclusionReason.OFFLINE);
    }

    private static Optional<ExclusionReason> offlineOrUnable(PhoneRow row, Capability needed) {
        return offline(row)
                .or(() -> row.phone().description().can(needed) ? Optional.empty()
                        : Optional.of(ExclusionReason.UNSUPPORTED));
    }

    private static Optional<ExclusionReason> notStarted(PhoneRow row) {
        Phone phone = row.phone();
        if (!phone.presence().isConnected()) {
            return Optional.of(ExclusionReason.OFFLINE);
        }
        if (!phone.description().can(Capability.SHARE)) {
            return Optional.of(ExclusionReason.UNABLE);
        }
        if (phone.sharing().isWanted()) {
            return Optional.of(ExclusionReason.SHARING);
        }
        return row.request() instanceof Request.Pending ? Optional.of(ExclusionReason.UNDER_WAY) : Optional.empty();
    }

    /**
     * Why a Stop does not apply. It may apply to an offline phone: the server may ask the phone for its screen again by
     * itself.
     */
    private static Optional<ExclusionReason> notStopped(PhoneRow row) {
        boolean wantedAgain = row.phone().sharingDetails().wantedBy() != null;
        if (!row.phone().presence().isConnected() && !wantedAgain) {
            return Optional.of(ExclusionReason.OFFLINE);
        }
        if (row.request() instanceof Request.Pending pending && pending.request() == SharingRequest.STOP) {
            return Optional.of(ExclusionReason.UNDER_WAY);
        }
        boolean stoppable = row.phone().sharing().isWanted() || wantedAgain || ExclusionReason.waitsToStart(row);
        return stoppable ? Optional.empty() : Optional.of(ExclusionReason.NOT_SHARING);
    }
}
