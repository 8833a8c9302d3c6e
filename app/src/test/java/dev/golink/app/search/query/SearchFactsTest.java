package dev.golink.app.search.query;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import dev.golink.server.fleet.phone.Phone;
import dev.golink.ui.fixtures.FactSamples;

/** Compares what each field's names find with recorded results. */
class SearchFactsTest {
    @Test
    void everyFieldNameFindsTheSameAsBefore() throws IOException {
        StringBuilder said = new StringBuilder();
        for (String name : QueryField.allNames().stream().sorted().toList()) {
            QueryField field = QueryField.of(name).orElseThrow();
            said.append(name).append(" (").append(field.name(Locale.ENGLISH)).append(", ")
                    .append(field.name(Locale.CHINESE)).append(")\n");
            for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINESE)) {
                field.stateWords(locale).forEach(word -> said.append(found(name + ":" + word)));
            }
            for (String asked : List.of("=\"\"", ":a", ":1", "=wifi", "<18", ">=1", ":5")) {
                said.append(found(name + asked));
            }
        }
        List.of("sharing:yes", "sharing:no", "-battery<18", "lab", "192").forEach(typed -> said.append(found(typed)));

        FactSamples.assertSaid("search.txt", said.toString());
    }

    private static String found(String typed) {
        Query query = Query.of(typed);
        return "  " + typed + " -> " + (query.problem() == null
                ? FactSamples.phones().stream().filter(query.condition()).map(Phone::id).map(id -> id.value())
                        .collect(Collectors.joining(" "))
                : query.problem().getClass().getSimpleName()) + "\n";
    }
}
