package dev.golink.app.runs;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import dev.golink.app.runs.question.CommandPlan;
import dev.golink.app.runs.question.Obstacle;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.NoticeLevel;
import dev.golink.ui.roster.PhoneRow;

/**
 * A message to phones while the operator writes it. Closing it saves the draft; sending it clears the draft. For the
 * JavaFX thread only.
 */
public final class MessageModel {
    private static final Command.ShowNotice ANY = new Command.ShowNotice("-", NoticeLevel.INFO);

    private final CommandsModel commands;
    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectProperty<NoticeLevel> level = new SimpleObjectProperty<>(NoticeLevel.INFO);
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<CommandPlan> plan;
    private final ObjectBinding<@Nullable Obstacle> obstacle;
    private List<PhoneRow> chosen = List.of();

    /** @param commands sends the message */
    public MessageModel(CommandsModel commands) {
        this.commands = commands;
        this.plan = new ReadOnlyObjectWrapper<>(commands.planOf(ANY, chosen));
        this.obstacle = Bindings.createObjectBinding(this::obstacle, commands.reachableProperty(), plan, text);
    }

    private @Nullable Obstacle obstacle() {
        if (!commands.reachableProperty().get()) {
            return Obstacle.Plain.NO_LINK;
        }
        if (plan.get().phones().isEmpty()) {
            return Obstacle.Plain.NOBODY_CONNECTED;
        }
        if (text.get().isBlank()) {
            return Obstacle.Plain.NO_TEXT;
        }
        return length() > Command.ShowNotice.LONGEST_NOTICE ? Obstacle.Plain.TEXT_TOO_LONG : null;
    }

    /** The text written so far. */
    public StringProperty textProperty() {
        return text;
    }

    /** How urgent the message is. */
    public ObjectProperty<NoticeLevel> levelProperty() {
        return level;
    }

    /** The length of the text in Unicode code points, as the limit counts it. */
    public int length() {
        return text.get().codePointCount(0, text.get().length());
    }

    /** Whether the operator is writing the message now. */
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** Which phones would get the message, and how many would be left out. */
    public ReadOnlyObjectProperty<CommandPlan> planProperty() {
        return plan.getReadOnlyProperty();
    }

    /** Why the message cannot be sent as it is; holds null if it can. */
    public ObjectBinding<@Nullable Obstacle> obstacleProperty() {
        return obstacle;
    }

    /** Opens the message for some phones; a draft is continued. */
    public void open(List<PhoneRow> phones) {
        chosen = List.copyOf(phones);
        open.set(true);
        refresh();
    }

    /** Computes again which phones would get the message. To be called when phones have changed. */
    public void refresh() {
        if (open.get()) {
            plan.set(commands.planOf(ANY, chosen));
        }
    }

    /** Closes the message and saves the draft. */
    public void close() {
        open.set(false);
    }

    /**
     * Sends the message if it can be sent, and clears the draft once it is sent. Asks the operator first if it goes to
     * many phones.
     */
    public void send() {
        refresh();
        if (obstacle.get() == null) {
            commands.give(new Command.ShowNotice(text.get(), level.get()), chosen, this::done);
        }
    }

    private void done() {
        text.set("");
        level.set(NoticeLevel.INFO);
        close();
    }
}
