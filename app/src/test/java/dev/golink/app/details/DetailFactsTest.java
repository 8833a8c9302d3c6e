package dev.golink.app.details;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.golink.app.field.FieldDetail.Section;
import dev.golink.ui.fixtures.FactSamples;
import dev.golink.ui.presentation.PhoneTexts;
import dev.golink.ui.roster.PhoneRow;
import dev.golink.ui.roster.RosterModel;

/** Compares the texts of the details with recorded ones. */
class DetailFactsTest {
    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void theDetailsSayWhatTheyAlwaysDid(String language) throws IOException {
        RosterModel model = FactSamples.roster();
        PhoneTexts texts = FactSamples.texts(Locale.of(language));
        Facts facts = new Facts(texts);
        StringBuilder said = new StringBuilder();
        for (PhoneRow row : model.rows()) {
            said.append(row).append('\n')
                    .append(text(facts.of(Section.CONNECTION, model.snapshot(row))))
                    .append(text(facts.of(Section.DESCRIPTION, model.snapshot(row))));
        }
        said.append("in common\n").append(text(facts.common(model.rows())));
        said.append("in common of two\n").append(text(facts.common(model.rows().subList(8, 10))));

        FactSamples.assertSaid("details-" + language + ".txt", said.toString());
    }

    private static String text(List<Fact> facts) {
        return facts.stream().map(fact -> "  " + fact.name() + " = " + fact.value() + " | " + fact.full() + "\n")
                .collect(Collectors.joining());
    }
}
