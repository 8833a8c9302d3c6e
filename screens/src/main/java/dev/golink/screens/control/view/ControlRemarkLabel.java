package dev.golink.screens.control.view;

import java.time.Duration;
import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import dev.golink.screens.control.ControlRemark;
import dev.golink.screens.control.ControlTexts;
import dev.golink.screens.control.PhoneControl;

/** What is said over a phone's picture about its control, as long as it is said. Takes no room otherwise. */
public final class ControlRemarkLabel extends Label {
    private final ControlTexts texts;
    private final PauseTransition end = new PauseTransition();

    /** Makes a label without a phone. */
    public ControlRemarkLabel(ControlTexts texts) {
        this.texts = texts;
        setId("control-remark");
        getStyleClass().add("control-remark");
        setWrapText(true);
        setMouseTransparent(true);
        // All lines are shown, however low the window is.
        setMinHeight(USE_PREF_SIZE);
        visibleProperty().bind(textProperty().isNotEmpty());
        managedProperty().bind(visibleProperty());
    }

    /** Follows a phone until the subscription ends. */
    public Subscription follow(PhoneControl phone) {
        return Subscription.combine(phone.remarkProperty().subscribe(remark -> show(phone, remark)),
                phone.stateProperty().subscribe((_, _) -> say(phone)),
                phone.viewOnlyProperty().subscribe((_, _) -> say(phone)), () -> {
                    end.stop();
                    setText("");
                });
    }

    private void show(PhoneControl phone, @Nullable ControlRemark remark) {
        say(phone);
        end.stop();
        Duration lasts = remark == null ? null : remark.lasts();
        if (remark != null && lasts != null) {
            end.setDuration(javafx.util.Duration.millis((double) lasts.toMillis()));
            end.setOnFinished(_ -> phone.forget(remark));
            end.playFromStart();
        }
    }

    private void say(PhoneControl phone) {
        setText(texts.remark(phone.remarkProperty().get(), phone.stateProperty().get(),
                phone.viewOnlyProperty().get()));
    }
}
