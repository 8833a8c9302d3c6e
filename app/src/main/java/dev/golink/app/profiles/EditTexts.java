package dev.golink.app.profiles;

import dev.golink.server.fleet.profile.EditOutcome;
import dev.golink.server.fleet.profile.Numbering;
import dev.golink.server.fleet.profile.ProfileEdit;
import dev.golink.ui.presentation.RefusalTexts;
import dev.golink.ui.texts.Texts;

/** The texts about changes. Immutable. */
public final class EditTexts {
    private static final int LONGEST = 40;

    private final Texts texts;

    /** @param texts the texts of one language */
    public EditTexts(Texts texts) {
        this.texts = texts;
    }

    /** The result of a change, such as "Added 12 phones to lab-3". */
    public String of(EditReport report) {
        return switch (report.outcome()) {
            case EditOutcome.Kept(int phones) when !report.isOfNames() ->
                texts.text("profile.kept", what(report), phones);
            case EditOutcome.Kept(int phones) when phones == 0 -> texts.text("profile.nothing", what(report));
            case EditOutcome.Kept(int phones) -> did(report.edit(), phones(report, phones));
            case EditOutcome.Refused refused ->
                texts.text("profile.refused", what(report), RefusalTexts.of(refused, texts));
            case EditOutcome.Unreachable _ -> texts.text("profile.unreachable", what(report));
        };
    }

    /**
     * The result of an undo, such as "Undone: removed lab-3 from 11 phones. 1 phone has changed since then and stays as
     * it is."
     */
    public String of(UndoReport report) {
        if (report.phones() == 0) {
            return texts.text("profile.undone.none", report.change().inverseEdit().opposites().size());
        }
        String undone = undid(report.change().edit(), phones(report.change(), report.phones()));
        return report.changedSince() == 0 ? undone
                : texts.text("profile.undone.left", undone, report.changedSince());
    }

    private String did(ProfileEdit edit, String whom) {
        Numbering numbering = edit.number();
        if (numbering != null) {
            return switch (numbering) {
                case Numbering.Free _,Numbering.From _ -> texts.text("profile.did.number", whom);
                case Numbering.None _ -> texts.text("profile.did.unnumber", whom);
            };
        }
        NameKind kind = kind(edit);
        return switch (EditVerb.of(edit)) {
            case GIVE -> kind == NameKind.GROUP ? texts.text("profile.did.join", whom, first(kind.given(edit)))
                    : texts.text("profile.did.mark", whom, first(kind.given(edit)));
            case TAKE -> kind == NameKind.GROUP ? texts.text("profile.did.leave", whom, first(kind.taken(edit)))
                    : texts.text("profile.did.unmark", whom, first(kind.taken(edit)));
            case RENAME -> texts.text("profile.did.rename", whom, first(kind.taken(edit)), first(kind.given(edit)));
        };
    }

    private String undid(ProfileEdit edit, String whom) {
        Numbering numbering = edit.number();
        if (numbering != null) {
            return switch (numbering) {
                case Numbering.Free _,Numbering.From _ -> texts.text("profile.undone.number", whom);
                case Numbering.None _ -> texts.text("profile.undone.unnumber", whom);
            };
        }
        NameKind kind = kind(edit);
        return switch (EditVerb.of(edit)) {
            case GIVE -> texts.text("profile.undone.give", whom, first(kind.given(edit)));
            case TAKE -> texts.text("profile.undone.take", whom, first(kind.taken(edit)));
            case RENAME ->
                texts.text("profile.undone.rename", whom, first(kind.taken(edit)), first(kind.given(edit)));
        };
    }

    private String what(EditReport report) {
        ProfileEdit edit = report.edit();
        String whom = phones(report, report.phones().size());
        if (edit.nickname() != null) {
            return texts.text("profile.what.nickname", whom);
        }
        if (edit.note() != null) {
            return texts.text("profile.what.note", whom);
        }
        if (edit.number() != null) {
            return texts.text("profile.what.number", whom);
        }
        NameKind kind = kind(edit);
        return switch (EditVerb.of(edit)) {
            case GIVE -> texts.text("profile.what.give", whom, first(kind.given(edit)));
            case TAKE -> texts.text("profile.what.take", whom, first(kind.taken(edit)));
            case RENAME -> texts.text("profile.what.rename", first(kind.taken(edit)), first(kind.given(edit)));
        };
    }

    private String phones(EditReport report, int phones) {
        return report.phones().size() == 1 ? texts.text("profile.one", report.phones().iterator().next().value())
                : texts.text("profile.phones", phones);
    }

    private static NameKind kind(ProfileEdit edit) {
        boolean groups = !edit.joins().isEmpty() || !edit.leaves().isEmpty();
        return groups ? NameKind.GROUP : NameKind.TAG;
    }

    /** What a change does with its one name. */
    private enum EditVerb {
        GIVE, TAKE, RENAME;

        static EditVerb of(ProfileEdit edit) {
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
