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

import dev.golink.app.runs.question.Obstacle;
import dev.golink.app.runs.question.Plan;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.NoticeLevel;
import dev.golink.ui.roster.PhoneRow;

/** A message to phones while it is written; closing keeps the draft, sending ends it. For the window's thread only. */
public final class MessageModel {
    private static final Command.ShowNotice ANY = new Command.ShowNotice("-", NoticeLevel.INFO);

    private final CommandsModel commands;
    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectProperty<NoticeLevel> level = new SimpleObjectProperty<>(NoticeLevel.INFO);
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Plan> plan;
    private final ObjectBinding<@Nullable Obstacle> obstacle;
    private List<PhoneRow> chosen = List.of();

    /** @param commands what sends it */
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

    /** What is written so far. */
    public StringProperty textProperty() {
        return text;
    }

    /** How urgent it is. */
    public ObjectProperty<NoticeLevel> levelProperty() {
        return level;
    }

    /** How many characters are written, as the limit counts them. */
    public int length() {
        return text.get().codePointCount(0, text.get().length());
    }

    /** Whether it is being written now. */
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** To whom it would go, and who would be left out. */
    public ReadOnlyObjectProperty<Plan> planProperty() {
        return plan.getReadOnlyProperty();
    }

    /** Why it can't be sent as it is; null in it if it can. */
    public ObjectBinding<@Nullable Obstacle> obstacleProperty() {
        return obstacle;
    }

    /** Begins to write to some phones, or goes on with the draft. */
    public void open(List<PhoneRow> phones) {
        chosen = List.copyOf(phones);
        open.set(true);
        refresh();
    }

    /** Looks again at who is there; to be called when phones have changed. */
    public void refresh() {
        if (open.get()) {
            plan.set(commands.planOf(ANY, chosen));
        }
    }

    /** Ends the writing for now and keeps the draft. */
    public void close() {
        open.set(false);
    }

    /** Sends it, if it can be sent, and is done with the draft once it is sent; asks first if it goes to many phones. */
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
