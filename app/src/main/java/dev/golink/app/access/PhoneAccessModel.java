package dev.golink.app.access;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableObjectValue;

import org.jspecify.annotations.Nullable;

import dev.golink.app.notices.NoticesModel;
import dev.golink.app.runs.question.Obstacle;
import dev.golink.server.access.right.Right;
import dev.golink.server.fleet.access.AccessAnswer;
import dev.golink.server.fleet.access.AccessRequest;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.ui.presentation.Indicator;
import dev.golink.ui.roster.PhoneRow;

/** Revokes the access of phones, and pairs one of them again. For the JavaFX thread only. */
public final class PhoneAccessModel {
    private final AccessModel access;
    private final PairingModel pairing;
    private final Question question;
    private final NoticesModel notices;
    private final ObjectProperty<List<PhoneRow>> selection = new SimpleObjectProperty<>(List.of());
    private final ObservableObjectValue<@Nullable Obstacle> toRevoke;
    private final ObservableObjectValue<@Nullable Obstacle> toPair;
    private final ObservableObjectValue<@Nullable Obstacle> toTrace;

    /** Asks the operator whether the access of this many phones is to be revoked. */
    @FunctionalInterface
    public interface Question {
        /** Asks, and runs the action if the operator agrees. */
        void ask(int phones, Runnable yes);
    }

    /**
     * Creates the model with nothing selected.
     *
     * @param reachable whether there is a link to the server
     * @param notices   shows what was done
     */
    public PhoneAccessModel(AccessModel access, PairingModel pairing, ObservableBooleanValue reachable,
            Question question, NoticesModel notices) {
        this.access = access;
        this.pairing = pairing;
        this.question = question;
        this.notices = notices;
        toRevoke = access.obstacle(Right.ADMIT, Bindings.createObjectBinding(() -> {
            if (!reachable.get()) {
                return Obstacle.Plain.NO_LINK;
            }
            return selection.get().isEmpty() ? Obstacle.Plain.NOTHING_SELECTED : null;
        }, reachable, selection));
        toPair = Bindings.createObjectBinding(() -> {
            Obstacle obstacle = toRevoke.get();
            return obstacle == null && selection.get().size() > 1 ? Obstacle.Plain.NOT_ALONE : obstacle;
        }, toRevoke, selection);
        toTrace = access.obstacle(Right.ADMIN, Bindings.createObjectBinding(() -> {
            if (!reachable.get()) {
                return Obstacle.Plain.NO_LINK;
            }
            return switch (selection.get().size()) {
                case 0 -> Obstacle.Plain.NOTHING_SELECTED;
                case 1 -> null;
                default -> Obstacle.Plain.NOT_ALONE;
            };
        }, reachable, selection));
    }

    /** Why the selected phone can't be traced; holds null if it can. */
    public ObservableObjectValue<@Nullable Obstacle> traceObstacleProperty() {
        return toTrace;
    }

    /** Sets the selected phones, to which the actions apply. */
    public void select(List<PhoneRow> rows) {
        selection.set(List.copyOf(rows));
    }

    /** The selected phones. */
    public List<PhoneRow> selection() {
        return selection.get();
    }

    /** Why the access of the selected phones can't be revoked; holds null if it can. */
    public ObservableObjectValue<@Nullable Obstacle> revokeObstacleProperty() {
        return toRevoke;
    }

    /** Why no selected phone can be paired again; holds null if one can. */
    public ObservableObjectValue<@Nullable Obstacle> pairObstacleProperty() {
        return toPair;
    }

    /** Takes from phones what lets them in, after a question. */
    public void revoke(Collection<PhoneRow> phones) {
        Set<PhoneId> ids = phones.stream().map(PhoneRow::id).collect(Collectors.toSet());
        if (!ids.isEmpty()) {
            question.ask(ids.size(), () -> access.request(new AccessRequest.RevokePhones(ids), this::report));
        }
    }

    private void report(AccessAnswer answer) {
        if (answer instanceof AccessAnswer.Done(int count)) {
            notices.showForServer(Indicator.DONE, texts -> texts.text("revoke.done", count));
        }
    }

    /** Opens a code that only the selected phone can use, and shows it. */
    public void pairAgain() {
        if (selection.get().size() == 1) {
            pairing.open(selection.get().getFirst().id());
            pairing.cardProperty().set(true);
        }
    }
}
