package dev.golink.app.profiles;

import dev.golink.app.words.Words;
import dev.golink.server.fleet.EditOutcome;
import dev.golink.server.fleet.ProfileEdit;

/** Says what became of a change. Immutable. */
public final class EditWords {
    private static final int LONGEST = 40;

    private final Words words;

    /** @param words the language */
    public EditWords(Words words) {
        this.words = words;
    }

    /** Such as "lab-3: 12 phones joined". */
    public String of(EditReport report) {
        String what = what(report);
        return switch (report.outcome()) {
            case EditOutcome.Kept kept -> words.text("profile.kept", what, kept.phones());
            case EditOutcome.Refused refused -> words.text("profile.refused", what, refused.reason());
            case EditOutcome.Unreachable _ -> words.text("profile.unreachable", what);
        };
    }

    private String what(EditReport report) {
        ProfileEdit edit = report.edit();
        String whom = report.phones().size() == 1 ? report.phones().iterator().next().value()
                : words.text("profile.phones", report.phones().size());
        if (edit.nickname() != null) {
            return words.text("profile.what.nickname", whom);
        }
        if (edit.note() != null) {
            return words.text("profile.what.note", whom);
        }
        for (NameKind kind : NameKind.values()) {
            if (!kind.given(edit).isEmpty() && !kind.taken(edit).isEmpty()) {
                return words.text("profile.what.rename", first(kind.taken(edit)), first(kind.given(edit)));
            }
            if (!kind.given(edit).isEmpty()) {
                return words.text("profile.what.give", whom, first(kind.given(edit)));
            }
            if (!kind.taken(edit).isEmpty()) {
                return words.text("profile.what.take", whom, first(kind.taken(edit)));
            }
        }
        return whom;
    }

    private static String first(Iterable<String> names) {
        String name = names.iterator().next();
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST - 1) + "…";
    }
}
