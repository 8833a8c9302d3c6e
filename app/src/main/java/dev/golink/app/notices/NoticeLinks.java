package dev.golink.app.notices;

import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

import dev.golink.server.fleet.id.PhoneId;

/**
 * The actions that notices link to.
 *
 * @param phones   shows phones in the table
 * @param run      opens the details of the run with this number
 * @param undoable the numbers of the changes that can be undone now
 * @param undo     undoes the change with this number
 */
public record NoticeLinks(Consumer<Set<PhoneId>> phones, LongConsumer run, ObservableValue<Set<Long>> undoable,
        LongConsumer undo) {
    /** The keys that undo the newest change that can be undone. */
    public static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);

    /** Whether a notice has an action now. */
    public boolean anywhere(NoticeContent content) {
        if (content.change().isPresent()) {
            return undoable.getValue().contains(content.change().getAsLong());
        }
        return content.offer().isPresent() || content.run().isPresent() || !content.ids().isEmpty();
    }

    /** Runs the action of a notice; does nothing if there is none. */
    public void follow(NoticeContent content) {
        if (content.change().isPresent()) {
            undo.accept(content.change().getAsLong());
        } else if (content.offer().isPresent()) {
            content.offer().get().run().run();
        } else if (content.run().isPresent()) {
            run.accept(content.run().getAsLong());
        } else if (!content.ids().isEmpty()) {
            phones.accept(content.ids());
        }
    }
}
