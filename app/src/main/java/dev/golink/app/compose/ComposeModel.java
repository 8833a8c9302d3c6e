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
import dev.golink.app.runs.question.Plan;
import dev.golink.server.fleet.OperatorNote;
import dev.golink.server.fleet.Operators;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.ui.feed.Crossing;
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
    private final ReadOnlyObjectWrapper<@Nullable Purpose> purpose = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Plan> plan = new ReadOnlyObjectWrapper<>();
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectBinding<Problem> problem;

    /**
     * Creates the model with nothing being written.
     *
     * @param commands  sends commands to phones
     * @param operators sends messages to other operators and disconnects them
     * @param crossing  brings the outcomes from the other operators to the JavaFX thread
     * @param report    called with the outcome of what was sent to other operators
     */
    public ComposeModel(CommandsModel commands, Operators operators, Crossing crossing,
            Consumer<OperatorReport> report) {
        this.commands = commands;
        this.operators = operators;
        this.reports = new Inbox<>(crossing, arrived -> arrived.forEach(report));
        this.problem = Bindings.createObjectBinding(this::findProblem, purpose, plan, name, text,
                commands.reachableProperty());
    }

    /** What is being written; null if nothing is. */
    public ReadOnlyObjectProperty<@Nullable Purpose> purposeProperty() {
        return purpose.getReadOnlyProperty();
    }

    /** The phones that would receive it and those that are left out; null if it is not for phones. */
    public ReadOnlyObjectProperty<@Nullable Plan> planProperty() {
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
    public ObjectBinding<Problem> problemProperty() {
        return problem;
    }

    /** Begins to write. An earlier text is discarded, unless it has the same purpose. */
    public void open(Purpose next) {
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
        Purpose now = purpose.get();
        plan.set(switch (now) {
            case null -> null;
            case Purpose.Data(List<PhoneRow> phones) -> commands.planOf(ANY_DATA, phones);
            case Purpose.DisconnectPhones(List<PhoneRow> phones) -> commands.planOf(ANY_DISCONNECT, phones);
            case Purpose.DisconnectOperator _,Purpose.Note _ -> null;
        });
    }

    /** Sends the text if there is no problem; asks the operator first where a question is needed. */
    public void send() {
        refresh();
        Purpose now = purpose.get();
        if (now == null || !(problem.get() instanceof Problem.None)) {
            return;
        }
        switch (now) {
            case Purpose.Data(List<PhoneRow> phones) -> give(new Command.Custom(name.get().strip(), data()), phones);
            case Purpose.DisconnectPhones(List<PhoneRow> phones) ->
                give(new Command.Disconnect(text.get().strip()), phones);
            case Purpose.DisconnectOperator(OperatorId operator) -> {
                operators.disconnect(operator, new Command.Disconnect(text.get().strip()))
                        .thenAccept(outcome -> reports
                                .put(new OperatorReport(Optional.of(operator), true, outcome)));
                close();
            }
            case Purpose.Note(Optional<OperatorId> operator) -> {
                operators.tell(operator, text.get().strip())
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

    private Problem findProblem() {
        Plan who = plan.get();
        if (!commands.reachableProperty().get() || who != null && who.phones().isEmpty()) {
            return new Problem.Nobody();
        }
        return switch (purpose.get()) {
            case null -> new Problem.Missing();
            case Purpose.Data _ -> ofData();
            case Purpose.DisconnectPhones _,Purpose.DisconnectOperator _ ->
                length(text) > Command.Disconnect.LONGEST_REASON
                        ? new Problem.TooLong(Command.Disconnect.LONGEST_REASON)
                        : new Problem.None();
            case Purpose.Note _ -> ofNote();
        };
    }

    private Problem ofData() {
        if (name.get().isBlank()) {
            return new Problem.Missing();
        }
        if (length(name) > Command.Custom.LONGEST_NAME) {
            return new Problem.TooLong(Command.Custom.LONGEST_NAME);
        }
        String data = data();
        if (data.length() > Command.Custom.LONGEST_DATA) {
            return new Problem.TooLong(Command.Custom.LONGEST_DATA);
        }
        return JsonCheck.problem(data).<Problem>map(place -> new Problem.NoJson(place.line(), place.column()))
                .orElseGet(Problem.None::new);
    }

    private Problem ofNote() {
        if (text.get().isBlank()) {
            return new Problem.Missing();
        }
        return length(text) > OperatorNote.LONGEST ? new Problem.TooLong(OperatorNote.LONGEST) : new Problem.None();
    }

    private static int length(StringProperty text) {
        return text.get().codePointCount(0, text.get().length());
    }
}
