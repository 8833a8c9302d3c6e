package dev.golink.screens.input;

import java.util.stream.Collectors;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodRequests;
import javafx.scene.input.InputMethodTextRun;

/**
 * The text that an input method is composing. It is shown over the picture and goes to the phone as a whole once it is
 * committed. For the JavaFX thread only.
 */
final class ComposedText {
    private final Label label = new Label();
    private final GestureSender sender;
    private final KeyboardGestures keyboard;

    /** Lets the input method work while the node has the focus. */
    ComposedText(Node node, GestureSender sender, KeyboardGestures keyboard) {
        this.sender = sender;
        this.keyboard = keyboard;
        label.setId("touch-composed");
        label.getStyleClass().add("touch-composed");
        label.setManaged(false);
        label.setMouseTransparent(true);
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        node.setInputMethodRequests(new Requests());
        node.setOnInputMethodTextChanged(this::changed);
    }

    /** The label with the text, visible while there is any. */
    Label label() {
        return label;
    }

    /** Hides what is being composed; it is not sent. */
    void cancel() {
        label.setText("");
    }

    private void changed(InputMethodEvent event) {
        if (!sender.isActive()) {
            return;
        }
        event.consume();
        label.setText(event.getComposed().stream().map(InputMethodTextRun::getText).collect(Collectors.joining()));
        if (!event.getCommitted().isEmpty()) {
            keyboard.commit(event.getCommitted());
        }
    }

    /** Tells the input method where its list of words goes. The phone's own text is not known here. */
    private final class Requests implements InputMethodRequests {
        @Override
        public Point2D getTextLocation(int offset) {
            Point2D place = label.localToScreen(0, label.getHeight());
            return place == null ? Point2D.ZERO : place;
        }

        @Override
        public int getLocationOffset(int x, int y) {
            return 0;
        }

        @Override
        public void cancelLatestCommittedText() {
            // What was committed is on its way to the phone.
        }

        @Override
        public String getSelectedText() {
            return "";
        }
    }
}
