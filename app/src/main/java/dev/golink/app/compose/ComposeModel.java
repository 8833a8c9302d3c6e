package dev.golink.app.compose;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import dev.golink.app.runs.CommandsModel;
import dev.golink.app.runs.question.CommandPlan;
import dev.golink.server.fleet.OperatorNote;
import dev.golink.server.fleet.Operators;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.ui.feed.FxExecutor;
import dev.golink.ui.feed.Inbox;
import dev.golink.ui.roster.PhoneRow;

/**
 * The data, reason or message that the operator is writing. There is one at a time; closing discards it. Used on the
 * JavaFX thread only.
 */
public final class ComposeModel {
    private static final Command ANY_DATA = new Command.Custom("-", "null");
    private static final Command ANY_DISCONNECT = new Command.Disconnect("");

    private final CommandsModel commands;
    private final Operators operators;
    private final Inbox<OperatorReport> reports;
    private final ReadOnlyObjectWrapper<@Nullable ComposePurpose> purpose = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable CommandPlan> plan = new ReadOnlyObjectWrapper<>();
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectBinding<ComposeProblem> problem;

    /**
     * Creates the model with nothing being written.
     *
     * @param commands  sends commands to phones
     * @param operators sends messages to other operators and disconnects them
     * @param fx        brings the outcomes from the other operators to the JavaFX thread
     * @param report    called with the outcome of what was sent to other operators
     */
    public ComposeModel(CommandsModel commands, Operators operators, FxExecutor fx,
            Consumer<OperatorReport> report) {
        this.commands = commands;
        this.operators = operators;
        this.reports = new Inbox<>(fx, arrived -> arrived.forEach(report));
        this.problem = Bindings.createObjectBinding(this::findComposeProblem, purpose, plan, name, text,
                commands.reachableProperty());
    }

    /** What is being written; null if nothing is. */
    public ReadOnlyObjectProperty<@Nullable ComposePurpose> purposeProperty() {
        return purpose.getReadOnlyProperty();
    }

    /** The phones that would receive it and those that are left out; null if it is not for phones. */
    public ReadOnlyObjectProperty<@Nullable CommandPlan> planProperty() {
        return plan.getReadOnlyProperty();
    }

    /** The name of the data, which identifies the data to the application; used only for data. */
    public StringProperty nameProperty() {
        return name;
    }

    /** The data, the reason or the message. */
    public StringProperty textProperty() {
        return text;
    }

    /** The reason why it cannot be sent. */
    public ObjectBinding<ComposeProblem> problemProperty() {
        return problem;
    }

    /** Begins to write. An earlier text is discarded, unless it has the same purpose. */
    public void open(ComposePurpose next) {
        if (!next.equals(purpose.get())) {
            name.set("");
            text.set("");
        }
        purpose.set(next);
        refresh();
    }

    /** Ends the writing and discards the text. */
    public void close() {
        purpose.set(null);
        plan.set(null);
        name.set("");
        text.set("");
    }

    /** Computes the receiving phones again; to be called when phones have changed. */
    public void refresh() {
        ComposePurpose now = purpose.get();
        plan.set(switch (now) {
            case null -> null;
            case ComposePurpose.Data(List<PhoneRow> phones) -> commands.planOf(ANY_DATA, phones);
            case ComposePurpose.DisconnectPhones(List<PhoneRow> phones) -> commands.planOf(ANY_DISCONNECT, phones);
            case ComposePurpose.DisconnectOperator _,ComposePurpose.Note _ -> null;
        });
    }

    /** Sends the text if there is no problem; asks the operator first where a question is needed. */
    public void send() {
        refresh();
        ComposePurpose now = purpose.get();
        if (now == null || !(problem.get() instanceof ComposeProblem.None)) {
            return;
        }
        switch (now) {
            case ComposePurpose.Data(List<PhoneRow> phones) ->
                give(new Command.Custom(name.get().strip(), data()), phones);
            case ComposePurpose.DisconnectPhones(List<PhoneRow> phones) ->
                give(new Command.Disconnect(text.get().strip()), phones);
            case ComposePurpose.DisconnectOperator(OperatorId operator) -> {
                operators.disconnect(operator, new Command.Disconnect(text.get().strip()))
                        .thenAccept(outcome -> reports
                                .put(new OperatorReport(Optional.of(operator), true, outcome)));
                close();
            }
            case ComposePurpose.Note(Optional<OperatorId> operator) -> {
                operators.sendNote(operator, text.get().strip())
                        .thenAccept(outcome -> reports.put(new OperatorReport(operator, false, outcome)));
                close();
            }
        }
    }

    private void give(Command command, Collection<PhoneRow> phones) {
        commands.give(command, phones, this::close);
    }

    /** The data to send; {@code null} in JSON if the operator wrote none, for applications that need only a name. */
    private String data() {
        return text.get().isBlank() ? "null" : text.get().strip();
    }

    private ComposeProblem findComposeProblem() {
        CommandPlan who = plan.get();
        if (!commands.reachableProperty().get() || who != null && who.phones().isEmpty()) {
            return new ComposeProblem.Nobody();
        }
        return switch (purpose.get()) {
            case null -> new ComposeProblem.Missing();
            case ComposePurpose.Data _ -> ofData();
            case ComposePurpose.DisconnectPhones _,ComposePurpose.DisconnectOperator _ ->
                length(text) > Command.Disconnect.LONGEST_REASON
                        ? new ComposeProblem.TooLong(Command.Disconnect.LONGEST_REASON)
                        : new ComposeProblem.None();
            case ComposePurpose.Note _ -> ofNote();
        };
    }

    private ComposeProblem ofData() {
        if (name.get().isBlank()) {
            return new ComposeProblem.Missing();
        }
        if (length(name) > Command.Custom.LONGEST_NAME) {
            return new ComposeProblem.TooLong(Command.Custom.LONGEST_NAME);
        }
        String data = data();
        if (data.length() > Command.Custom.LONGEST_DATA) {
            return new ComposeProblem.TooLong(Command.Custom.LONGEST_DATA);
        }
        return JsonCheck.problem(data)
                .<ComposeProblem>map(
                        errorPosition -> new ComposeProblem.NoJson(errorPosition.line(), errorPosition.column()))
                .orElseGet(ComposeProblem.None::new);
    }

    private ComposeProblem ofNote() {
        if (text.get().isBlank()) {
            return new ComposeProblem.Missing();
        }
        return length(text) > OperatorNote.LONGEST ? new ComposeProblem.TooLong(OperatorNote.LONGEST)
                : new ComposeProblem.None();
    }

    private static int length(StringProperty text) {
        return text.get().codePointCount(0, text.get().length());
    }
}
