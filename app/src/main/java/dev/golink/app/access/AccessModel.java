package dev.golink.app.access;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableObjectValue;

import org.jspecify.annotations.Nullable;

import dev.golink.app.notices.NoticesModel;
import dev.golink.app.runs.question.Obstacle;
import dev.golink.server.access.right.Right;
import dev.golink.server.access.right.Rights;
import dev.golink.server.fleet.access.Access;
import dev.golink.server.fleet.access.AccessAnswer;
import dev.golink.server.fleet.access.AccessRequest;
import dev.golink.server.fleet.access.AccessView;
import dev.golink.server.fleet.screen.Watch;
import dev.golink.ui.feed.FxExecutor;
import dev.golink.ui.feed.Inbox;
import dev.golink.ui.presentation.Indicator;
import dev.golink.ui.presentation.RefusalTexts;
import dev.golink.ui.presentation.RightTexts;
import dev.golink.ui.texts.Texts;

/**
 * The rights of this operator, what is known about access, and requests to change it. For the JavaFX thread only.
 */
public final class AccessModel {
    private final Supplier<Access> access;
    private final FxExecutor fx;
    private final NoticesModel notices;
    private final ReadOnlyObjectWrapper<@Nullable Rights> rights = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable AccessView> view = new ReadOnlyObjectWrapper<>();

    /**
     * Creates the model. It knows nothing until {@link #watch} is called.
     *
     * @param access  the access to the server
     * @param fx      hands work over to the JavaFX thread
     * @param notices shows why a request was refused
     */
    public AccessModel(Supplier<Access> access, FxExecutor fx, NoticesModel notices) {
        this.access = access;
        this.fx = fx;
        this.notices = notices;
    }

    /** Follows the server until the returned watch is closed. */
    public Watch watch() {
        Inbox<Rights> ofRights = new Inbox<>(fx, arrived -> take(arrived.getLast()));
        Inbox<AccessView> ofViews = new Inbox<>(fx, arrived -> view.set(arrived.getLast()));
        Watch first = access.get().watchRights(ofRights::put);
        Watch second = access.get().watch(ofViews::put);
        return () -> {
            first.close();
            second.close();
        };
    }

    private void take(Rights now) {
        rights.set(now);
        if (!now.has(Right.ADMIT)) {
            // Nothing more is delivered, and what is known grows old.
            view.set(null);
        }
    }

    /** The rights of this operator; holds null until the server has told them. */
    public ReadOnlyObjectProperty<@Nullable Rights> rightsProperty() {
        return rights.getReadOnlyProperty();
    }

    /** What is known about access; holds null if nothing is, as without the right to let clients in. */
    public ReadOnlyObjectProperty<@Nullable AccessView> viewProperty() {
        return view.getReadOnlyProperty();
    }

    /** Whether the server has told that this operator has a right. */
    public BooleanBinding has(Right right) {
        return Bindings.createBooleanBinding(() -> {
            Rights now = rights.get();
            return now != null && now.has(right);
        }, rights);
    }

    /**
     * Whether the server has told that this operator does not have a right. Until it has told, nothing is disabled: the
     * server refuses what is not allowed.
     */
    public boolean lacks(Right right) {
        Rights now = rights.get();
        return now != null && !now.has(right);
    }

    /** The same as {@link #lacks}, as a value that changes. */
    public BooleanBinding barred(Right right) {
        return Bindings.createBooleanBinding(() -> lacks(right), rights);
    }

    /** What is in the way of an action: the missing right, or else the other obstacle. */
    public ObservableObjectValue<@Nullable Obstacle> obstacle(Right right,
            ObservableObjectValue<@Nullable Obstacle> other) {
        return Bindings.createObjectBinding(() -> lacks(right) ? new Obstacle.NotAllowed(right) : other.get(), rights,
                other);
    }

    /** Why the operator may not do something, as part of a sentence; empty while the right for it is not missing. */
    public StringBinding whyNot(Right right, Texts texts) {
        return Bindings.createStringBinding(
                () -> lacks(right) ? texts.text("whyNot.right", RightTexts.of(right, texts)) : "", rights);
    }

    /** Asks the server for something, and shows a notice if that fails. */
    public void request(AccessRequest request) {
        request(request, _ -> {});
    }

    /**
     * The same, with what follows.
     *
     * @param then gets the answer, whatever it is
     */
    public void request(AccessRequest request, Consumer<AccessAnswer> then) {
        requestQuietly(request, answer -> {
            report(answer);
            then.accept(answer);
        });
    }

    /**
     * Asks the server for something, without a notice.
     *
     * @param then gets the answer, whatever it is
     */
    public void requestQuietly(AccessRequest request, Consumer<AccessAnswer> then) {
        access.get().request(request).thenAccept(answer -> fx.once(() -> then.accept(answer)));
    }

    private void report(AccessAnswer answer) {
        switch (answer) {
            case AccessAnswer.Refused(var refusal) -> notices.showForServer(Indicator.REFUSED,
                    texts -> texts.text("access.refused", RefusalTexts.of(refusal, texts)));
            case AccessAnswer.Unreachable _ ->
                notices.showForServer(Indicator.REFUSED, texts -> texts.text("access.unreachable"));
            case AccessAnswer.Done _,AccessAnswer.Code _,AccessAnswer.Secret _ -> {} // the caller shows it
        }
    }
}
