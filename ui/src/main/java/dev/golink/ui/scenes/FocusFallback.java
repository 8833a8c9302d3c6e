package dev.golink.ui.scenes;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

/**
 * Moves the keyboard focus to a suitable control when the focused control can't keep it. A control may be disabled,
 * hidden or removed while it has the focus, such as a button by its own action. JavaFX then focuses the next control,
 * and Enter presses a button that nobody chose. This class instead runs the fallback of the part that contains the
 * control, and if need be of the larger parts around it. Use it on the JavaFX thread only.
 */
public final class FocusFallback {
    private static final String FALLBACK = FocusFallback.class.getName();

    private final Scene scene;
    private Subscription watching = Subscription.EMPTY;

    private FocusFallback(Scene scene) {
        this.scene = scene;
    }

    /**
     * Sets what takes the focus when a control inside a part can't keep it.
     *
     * @param fallback focuses another control, if that control can take the focus now
     */
    public static void of(Node part, Runnable fallback) {
        part.getProperties().put(FALLBACK, fallback);
    }

    /** Handles the focus of a scene for as long as the scene exists. */
    public static void keep(Scene scene) {
        FocusFallback keeper = new FocusFallback(scene);
        scene.focusOwnerProperty().subscribe(keeper::follow);
    }

    /** Finds the parts around the focused control now, because a removed control has no parent any more. */
    private void follow(@Nullable Node owner) {
        watching.unsubscribe();
        watching = Subscription.EMPTY;
        if (owner == null) {
            return;
        }
        List<Runnable> fallbacks = new ArrayList<>();
        List<Subscription> reasons = new ArrayList<>();
        Runnable lost = () -> fallBack(owner, fallbacks);
        reasons.add(owner.disabledProperty().subscribe((_, _) -> lost.run()));
        reasons.add(owner.sceneProperty().subscribe((_, _) -> lost.run()));
        for (Node part = owner; part != null; part = part.getParent()) {
            reasons.add(part.visibleProperty().subscribe((_, _) -> lost.run()));
            if (part.getProperties().get(FALLBACK) instanceof Runnable fallback) {
                fallbacks.add(fallback);
            }
        }
        watching = Subscription.combine(reasons.toArray(Subscription[]::new));
    }

    private void fallBack(Node owner, List<Runnable> fallbacks) {
        for (Runnable fallback : fallbacks) {
            if (!owner.equals(scene.getFocusOwner()) && scene.getFocusOwner() != null || canKeep(owner)) {
                return;
            }
            fallback.run();
        }
    }

    private boolean canKeep(Node owner) {
        boolean visible = true;
        for (Node part = owner; part != null; part = part.getParent()) {
            visible &= part.isVisible();
        }
        return visible && !owner.isDisabled() && scene.equals(owner.getScene());
    }
}
