package dev.golink.app.compose;

import java.util.List;
import java.util.Optional;

import dev.golink.app.runs.page.RunWords;
import dev.golink.app.runs.question.Plan;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.ui.look.OutcomeWords;
import dev.golink.ui.roster.PhoneRow;
import dev.golink.ui.words.Words;

/**
 * The texts of the card: what is being written, for whom, and why it cannot be sent.
 *
 * @param words the texts of one language
 */
public record ComposeWords(Words words) {
    /** The title: what is being written, and for whom. */
    String title(Purpose purpose, Optional<Plan> plan) {
        return switch (purpose) {
            case Purpose.Data(List<PhoneRow> chosen) -> words.text("compose.data", phones(plan, chosen));
            case Purpose.DisconnectPhones(List<PhoneRow> chosen) ->
                words.text("compose.disconnect", phones(plan, chosen));
            case Purpose.DisconnectOperator(OperatorId operator) ->
                words.text("compose.disconnect", operator.value());
            case Purpose.Note(Optional<OperatorId> operator) -> operator
                    .map(one -> words.text("compose.note", one.value()))
                    .orElseGet(() -> words.text("compose.note.all"));
        };
    }

    private String phones(Optional<Plan> plan, List<PhoneRow> chosen) {
        List<PhoneRow> phones = plan.map(Plan::phones).orElse(chosen);
        return phones.size() == 1 ? phones.getFirst().id().value() : words.text("run.phones", phones.size());
    }

    /** The hint: what sending does, and which phones are left out. */
    String hint(Purpose purpose, Optional<Plan> plan) {
        String does = switch (purpose) {
            case Purpose.Data _ -> words.text("compose.data.hint");
            case Purpose.DisconnectPhones _ -> words.text("compose.disconnect.hint");
            case Purpose.DisconnectOperator _ -> words.text("compose.disconnectOperator.hint");
            case Purpose.Note _ -> words.text("compose.note.hint");
        };
        String leftOut = plan.map(new RunWords(words)::leftOut).orElse("");
        return leftOut.isEmpty() ? does : does + "\n" + leftOut;
    }

    /** The prompt of the text field. */
    String prompt(Purpose purpose) {
        return switch (purpose) {
            case Purpose.Data _ -> words.text("compose.data.prompt");
            case Purpose.DisconnectPhones _,Purpose.DisconnectOperator _ -> words.text("compose.disconnect.prompt");
            case Purpose.Note _ -> words.text("compose.note.prompt");
        };
    }

    /** The text of the send button. */
    String send(Purpose purpose) {
        return switch (purpose) {
            case Purpose.Data _,Purpose.Note _ -> words.text("message.send");
            case Purpose.DisconnectPhones _,Purpose.DisconnectOperator _ -> words.text("action.disconnect");
        };
    }

    /** Whether a name is written beside the text. */
    boolean hasName(Purpose purpose) {
        return switch (purpose) {
            case Purpose.Data _ -> true;
            case Purpose.DisconnectPhones _,Purpose.DisconnectOperator _,Purpose.Note _ -> false;
        };
    }

    /** Why the text cannot be sent; empty if it can. */
    String problem(Problem problem) {
        return switch (problem) {
            case Problem.None _ -> "";
            case Problem.Missing _ -> words.text("compose.missing");
            case Problem.TooLong(int most) -> words.text("compose.tooLong", most);
            case Problem.NoJson(int line, int column) -> words.text("compose.noJson", line, column);
            case Problem.Nobody _ -> words.text("compose.nobody");
        };
    }

    /** The outcome of what was sent to other operators, as a sentence. */
    public String report(OperatorReport report) {
        String what = report.disconnect() ? words.text("action.disconnect") : words.text("action.message");
        String whom = report.operator().map(OperatorId::value).orElseGet(() -> words.text("compose.everybody"));
        return words.text("compose.report", what, whom,
                OutcomeWords.of(report.outcome(), Sharing.OFF, words).full());
    }
}
