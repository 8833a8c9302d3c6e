package dev.golink.app.history.entries;

import java.util.Optional;

import dev.golink.ui.presentation.RefusalTexts;
import dev.golink.ui.texts.Texts;

/** Says how far a question to the server's history has come, in one language. Immutable. */
public final class FindingTexts {
    private final Texts texts;

    /** @param texts the texts of the language */
    public FindingTexts(Texts texts) {
        this.texts = texts;
    }

    /** What there is to say in a few words; empty if the server has answered. */
    public String title(Finding finding) {
        return switch (finding) {
            case Finding.Loading _ -> texts.text("history.loading");
            case Finding.Found _ -> "";
            case Finding.Refused _ -> texts.text("history.refused");
            case Finding.Unreachable _ -> texts.text("history.unreachable");
        };
    }

    /** Everything there is to say on one line; empty if the server has answered. */
    public String line(Finding finding) {
        return more(finding).orElseGet(() -> title(finding));
    }

    /** The reason, and what to do; empty if there is none. */
    public Optional<String> more(Finding finding) {
        return switch (finding) {
            case Finding.Loading _,Finding.Found _ -> Optional.empty();
            case Finding.Refused(var refusal) -> Optional.of(RefusalTexts.of(refusal, texts));
            case Finding.Unreachable _ -> Optional.of(texts.text("history.unreachable.more"));
        };
    }
}
