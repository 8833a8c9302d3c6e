package dev.golink.screens.control.view;

import javafx.css.PseudoClass;
import javafx.scene.Cursor;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

import dev.golink.screens.control.PhoneControl;

/** Frames a phone's picture and changes the cursor over it while gestures are sent to the phone. */
public final class ControlFrame {
    /** Set while gestures are sent to the phone. */
    public static final PseudoClass CONTROLLED = PseudoClass.getPseudoClass("controlled");

    private ControlFrame() {}

    /** Follows a phone until the subscription ends. */
    public static Subscription follow(Region picture, PhoneControl phone) {
        return phone.activeProperty().subscribe(active -> show(picture, active)).and(() -> show(picture, false));
    }

    private static void show(Region picture, boolean active) {
        picture.pseudoClassStateChanged(CONTROLLED, active);
        picture.setCursor(active ? Cursor.CROSSHAIR : null);
    }
}
