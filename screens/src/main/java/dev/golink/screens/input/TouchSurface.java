package dev.golink.screens.input;

import javafx.event.EventHandler;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import dev.golink.screens.frames.DecodeResult;
import dev.golink.screens.input.echo.GestureClock;
import dev.golink.screens.input.echo.PictureGeometry;
import dev.golink.screens.input.echo.TouchEcho;
import dev.golink.screens.input.echo.TouchTexts;
import dev.golink.ui.scenes.WhileShown;
import dev.golink.ui.texts.Texts;

/**
 * Lies over a phone's picture, which is in the middle of it and as large as fits. While gestures are sent, mouse, wheel,
 * touch screen, keyboard and input method go to the phone, and the surface has the focus. Otherwise it has no effect but
 * to report that the picture was touched. For the JavaFX thread only. See decision 0082.
 */
public final class TouchSurface extends Region {
    /** The distance of what is composed from the lower edge of the picture, in pixels. */
    private static final double COMPOSED = 72;

    private final Texts texts;
    private final TouchEcho echo;
    private final GestureSender sender;
    private final Fingers fingers;
    private final WheelGestures wheel;
    private final KeyboardGestures keyboard;
    private final ComposedText composed;
    private final Runnable focusElsewhere;
    private final EventHandler<KeyEvent> keys = this::key;
    private Subscription following = Subscription.EMPTY;
    private @Nullable GestureTarget target;
    private @Nullable Window window;

    /**
     * Makes a surface over a picture that can't be touched yet.
     *
     * @param focusElsewhere gives the focus to another control once keys do not go to the phone any more
     */
    public TouchSurface(Texts texts, Runnable focusElsewhere) {
        this(texts, GestureClock.ofWindows(), ConsoleClipboard.ofSystem(), focusElsewhere);
    }

    /**
     * Makes a surface with another clock and another clipboard.
     *
     * @param focusElsewhere gives the focus to another control once keys do not go to the phone any more
     */
    public TouchSurface(Texts texts, GestureClock clock, ConsoleClipboard clipboard, Runnable focusElsewhere) {
        this.texts = texts;
        this.focusElsewhere = focusElsewhere;
        echo = new TouchEcho(new TouchTexts(texts), clock);
        sender = new GestureSender(echo, clock);
        fingers = new Fingers(sender);
        keyboard = new KeyboardGestures(sender, clipboard);
        composed = new ComposedText(this, sender, keyboard);
        wheel = new WheelGestures(this, sender);
        new PointerGestures(this, sender, fingers).listen();
        getStyleClass().add("touch-surface");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().setAll(echo, composed.label());
        setMinSize(0, 0);
        composed.label().textProperty().subscribe(_ -> requestLayout());
        widthProperty().subscribe(this::resized);
        heightProperty().subscribe(this::resized);
        echo.saidProperty().subscribe(_ -> notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT));
        focusedProperty().subscribe((_, now) -> {
            if (!now) {
                cancel();
            }
        });
        sceneProperty().flatMap(scene -> scene.windowProperty()).subscribe(this::join);
    }

    /** Sets where gestures go. What has begun is taken back. */
    public void setTarget(GestureTarget next) {
        if (next.equals(target)) {
            return;
        }
        cancel();
        wheel.reset();
        keyboard.reset();
        echo.clear();
        target = next;
        sender.setTarget(next);
        following.unsubscribe();
        following = WhileShown.follow(this, () -> next.activeProperty().subscribe(this::activate));
    }

    /** Sets the picture that is shown; null if there is none. */
    public void showPicture(DecodeResult.@Nullable Picture picture) {
        sender.setPicture(picture);
        fingers.pictureChanged();
    }

    /** Sets whether the picture can be relied on. */
    public void showTrust(PictureTrust trust) {
        sender.setTrust(trust);
        fingers.pictureChanged();
    }

    /** Takes back what has begun and was not ended, and forgets what was not sent yet. */
    public void cancel() {
        fingers.cancel();
        wheel.cancel();
        keyboard.cancel();
        composed.cancel();
    }

    /** While gestures are sent, takes the focus, but from no text field. Call it when the surface becomes visible. */
    public void takeFocus() {
        if (isFocusTraversable() && getScene() != null
                && !(getScene().getFocusOwner() instanceof TextInputControl)) {
            requestFocus();
        }
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        if (attribute != AccessibleAttribute.TEXT) {
            return super.queryAccessibleAttribute(attribute, parameters);
        }
        String said = echo.saidProperty().get();
        return said.isEmpty() ? texts.text("touch.surface") : said;
    }

    @Override
    protected void layoutChildren() {
        echo.resizeRelocate(0, 0, getWidth(), getHeight());
        Label label = composed.label();
        double wide = Math.min(getWidth(), Math.ceil(label.prefWidth(-1)));
        double high = Math.ceil(label.prefHeight(wide));
        PictureGeometry geometry = sender.geometry();
        double lower = geometry == null ? getHeight() : geometry.top() + geometry.height();
        label.resizeRelocate(Math.rint((getWidth() - wide) / 2), Math.rint(Math.max(0, lower - COMPOSED - high)), wide,
                high);
    }

    private void resized() {
        sender.resize(getWidth(), getHeight());
    }

    private void activate(boolean now) {
        setFocusTraversable(now);
        if (now) {
            takeFocus();
        } else {
            cancel();
            if (getScene().getFocusOwner() == this) {
                focusElsewhere.run();
            }
        }
    }

    /** Keys are taken at the window, before the window's own keys such as Escape. */
    private void join(@Nullable Window now) {
        cancel();
        if (window != null) {
            window.removeEventFilter(KeyEvent.ANY, keys);
        }
        window = now;
        if (now != null) {
            now.addEventFilter(KeyEvent.ANY, keys);
        }
    }

    private void key(KeyEvent event) {
        if (equals(event.getTarget())) {
            keyboard.handle(event);
        }
    }
}
