package dev.golink.ui.scenes;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

/**
 * Sees to it that the keyboard stays where the work is. When the control that has it is disabled, hidden or taken away, such
 * as a button by its own action, JavaFX gives the keyboard to the next control, and Enter presses a button that nobody chose.
 * Here it goes to the fallback of the part that the control is in, or else of a larger part. For the window's thread only.
 */
public final class FocusFallback {
    private static final String FALLBACK = FocusFallback.class.getName();

    private final Scene scene;
    private Subscription watching = Subscription.EMPTY;

    private FocusFallback(Scene scene) {
        this.scene = scene;
    }

    /**
     * Sets what takes the keyboard when a control within a part can't keep it.
     *
     * @param fallback gives the keyboard to another control, if that can take it now
     */
    public static void of(Node part, Runnable fallback) {
        part.getProperties().put(FALLBACK, fallback);
    }

    /** Watches over a scene for as long as there is one. */
    public static void keep(Scene scene) {
        FocusFallback keeper = new FocusFallback(scene);
        scene.focusOwnerProperty().subscribe(keeper::follow);
    }

    /** What surrounds the control is looked at now, for one that is taken away is surrounded by nothing. */
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
