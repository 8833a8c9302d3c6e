package dev.golink.app.compose;

import java.util.List;
import java.util.Optional;

import dev.golink.app.runs.page.RunTexts;
import dev.golink.app.runs.question.CommandPlan;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.ui.presentation.OutcomeTexts;
import dev.golink.ui.roster.PhoneRow;
import dev.golink.ui.texts.Texts;

/**
 * The texts of the card: what is being written, for whom, and why it cannot be sent.
 *
 * @param texts the texts of one language
 */
public record ComposeTexts(Texts texts) {
    /** The title: what is being written, and for whom. */
    String title(ComposePurpose purpose, Optional<CommandPlan> plan) {
        return switch (purpose) {
            case ComposePurpose.Data(List<PhoneRow> chosen) -> texts.text("compose.data", phones(plan, chosen));
            case ComposePurpose.DisconnectPhones(List<PhoneRow> chosen) ->
                texts.text("compose.disconnect", phones(plan, chosen));
            case ComposePurpose.DisconnectOperator(OperatorId operator) ->
                texts.text("compose.disconnect", operator.value());
            case ComposePurpose.Note(Optional<OperatorId> operator) -> operator
                    .map(one -> texts.text("compose.note", one.value()))
                    .orElseGet(() -> texts.text("compose.note.all"));
        };
    }

    private String phones(Optional<CommandPlan> plan, List<PhoneRow> chosen) {
        List<PhoneRow> phones = plan.map(CommandPlan::phones).orElse(chosen);
        return phones.size() == 1 ? phones.getFirst().id().value() : texts.text("run.phones", phones.size());
    }

    /** The hint: what sending does, and which phones are left out. */
    String hint(ComposePurpose purpose, Optional<CommandPlan> plan) {
        String does = switch (purpose) {
            case ComposePurpose.Data _ -> texts.text("compose.data.hint");
            case ComposePurpose.DisconnectPhones _ -> texts.text("compose.disconnect.hint");
            case ComposePurpose.DisconnectOperator _ -> texts.text("compose.disconnectOperator.hint");
            case ComposePurpose.Note _ -> texts.text("compose.note.hint");
        };
        String leftOut = plan.map(new RunTexts(texts)::leftOut).orElse("");
        return leftOut.isEmpty() ? does : does + "\n" + leftOut;
    }

    /** The prompt of the text field. */
    String prompt(ComposePurpose purpose) {
        return switch (purpose) {
            case ComposePurpose.Data _ -> texts.text("compose.data.prompt");
            case ComposePurpose.DisconnectPhones _,ComposePurpose.DisconnectOperator _ ->
                texts.text("compose.disconnect.prompt");
            case ComposePurpose.Note _ -> texts.text("compose.note.prompt");
        };
    }

    /** The text of the send button. */
    String send(ComposePurpose purpose) {
        return switch (purpose) {
            case ComposePurpose.Data _,ComposePurpose.Note _ -> texts.text("message.send");
            case ComposePurpose.DisconnectPhones _,ComposePurpose.DisconnectOperator _ ->
                texts.text("action.disconnect");
        };
    }

    /** Whether a name is written beside the text. */
    boolean hasName(ComposePurpose purpose) {
        return switch (purpose) {
            case ComposePurpose.Data _ -> true;
            case ComposePurpose.DisconnectPhones _,ComposePurpose.DisconnectOperator _,ComposePurpose.Note _ -> false;
        };
    }

    /** Why the text cannot be sent; empty if it can. */
    String problem(ComposeProblem problem) {
        return switch (problem) {
            case ComposeProblem.None _ -> "";
            case ComposeProblem.Missing _ -> texts.text("compose.missing");
            case ComposeProblem.TooLong(int most) -> texts.text("compose.tooLong", most);
            case ComposeProblem.NoJson(int line, int column) -> texts.text("compose.noJson", line, column);
            case ComposeProblem.Nobody _ -> texts.text("compose.nobody");
        };
    }

    /** The outcome of what was sent to other operators, as a sentence. */
    public String report(OperatorReport report) {
        String what = report.disconnect() ? texts.text("action.disconnect") : texts.text("action.message");
        String whom = report.operator().map(OperatorId::value).orElseGet(() -> texts.text("compose.everybody"));
        return texts.text("compose.report", what, whom,
                OutcomeTexts.of(report.outcome(), Sharing.OFF, texts).full());
    }
}
