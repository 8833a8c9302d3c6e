package dev.golink.app.profiles;

import dev.golink.server.fleet.profile.EditOutcome;
import dev.golink.server.fleet.profile.Numbering;
import dev.golink.server.fleet.profile.ProfileEdit;
import dev.golink.ui.look.RefusalWords;
import dev.golink.ui.words.Words;

/** The texts about changes. Immutable. */
public final class EditWords {
    private static final int LONGEST = 40;

    private final Words words;

    /** @param words the texts of one language */
    public EditWords(Words words) {
        this.words = words;
    }

    /** The result of a change, such as "Added 12 phones to lab-3". */
    public String of(EditReport report) {
        return switch (report.outcome()) {
            case EditOutcome.Kept(int phones) when !report.isOfNames() ->
                words.text("profile.kept", what(report), phones);
            case EditOutcome.Kept(int phones) when phones == 0 -> words.text("profile.nothing", what(report));
            case EditOutcome.Kept(int phones) -> did(report.edit(), whom(report, phones));
            case EditOutcome.Refused refused ->
                words.text("profile.refused", what(report), RefusalWords.of(refused, words));
            case EditOutcome.Unreachable _ -> words.text("profile.unreachable", what(report));
        };
    }

    /**
     * The result of an undo, such as "Undone: 11 phones are without lab-3 again. 1 phone was changed since and stays as
     * it is."
     */
    public String of(UndoReport report) {
        if (report.phones() == 0) {
            return words.text("profile.undone.none", report.change().reversal().opposites().size());
        }
        String undone = undid(report.change().edit(), whom(report.change(), report.phones()));
        return report.changedSince() == 0 ? undone
                : words.text("profile.undone.left", undone, report.changedSince());
    }

    private String did(ProfileEdit edit, String whom) {
        Numbering numbering = edit.number();
        if (numbering != null) {
            return switch (numbering) {
                case Numbering.Free _,Numbering.From _ -> words.text("profile.did.number", whom);
                case Numbering.None _ -> words.text("profile.did.unnumber", whom);
            };
        }
        NameKind kind = kind(edit);
        return switch (Doing.of(edit)) {
            case GIVE -> kind == NameKind.GROUP ? words.text("profile.did.join", whom, first(kind.given(edit)))
                    : words.text("profile.did.mark", whom, first(kind.given(edit)));
            case TAKE -> kind == NameKind.GROUP ? words.text("profile.did.leave", whom, first(kind.taken(edit)))
                    : words.text("profile.did.unmark", whom, first(kind.taken(edit)));
            case RENAME -> words.text("profile.did.rename", whom, first(kind.taken(edit)), first(kind.given(edit)));
        };
    }

    private String undid(ProfileEdit edit, String whom) {
        Numbering numbering = edit.number();
        if (numbering != null) {
            return switch (numbering) {
                case Numbering.Free _,Numbering.From _ -> words.text("profile.undone.number", whom);
                case Numbering.None _ -> words.text("profile.undone.unnumber", whom);
            };
        }
        NameKind kind = kind(edit);
        return switch (Doing.of(edit)) {
            case GIVE -> words.text("profile.undone.give", whom, first(kind.given(edit)));
            case TAKE -> words.text("profile.undone.take", whom, first(kind.taken(edit)));
            case RENAME ->
                words.text("profile.undone.rename", whom, first(kind.taken(edit)), first(kind.given(edit)));
        };
    }

    private String what(EditReport report) {
        ProfileEdit edit = report.edit();
        String whom = whom(report, report.phones().size());
        if (edit.nickname() != null) {
            return words.text("profile.what.nickname", whom);
        }
        if (edit.note() != null) {
            return words.text("profile.what.note", whom);
        }
        if (edit.number() != null) {
            return words.text("profile.what.number", whom);
        }
        NameKind kind = kind(edit);
        return switch (Doing.of(edit)) {
            case GIVE -> words.text("profile.what.give", whom, first(kind.given(edit)));
            case TAKE -> words.text("profile.what.take", whom, first(kind.taken(edit)));
            case RENAME -> words.text("profile.what.rename", first(kind.taken(edit)), first(kind.given(edit)));
        };
    }

    private String whom(EditReport report, int phones) {
        return report.phones().size() == 1 ? report.phones().iterator().next().value()
                : words.text("profile.phones", phones);
    }

    private static NameKind kind(ProfileEdit edit) {
        boolean groups = !edit.joins().isEmpty() || !edit.leaves().isEmpty();
        return groups ? NameKind.GROUP : NameKind.TAG;
    }

    /** What a change does with its one name. */
    private enum Doing {
        GIVE, TAKE, RENAME;

        static Doing of(ProfileEdit edit) {
            NameKind kind = kind(edit);
            if (kind.taken(edit).isEmpty()) {
                return GIVE;
            }
            return kind.given(edit).isEmpty() ? TAKE : RENAME;
        }
    }

    private static String first(Iterable<String> names) {
        String name = names.iterator().next();
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST - 1) + "…";
    }
}
