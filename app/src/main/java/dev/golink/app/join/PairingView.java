package dev.golink.app.join;

import java.time.Duration;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import dev.golink.app.access.PairingModel;
import dev.golink.app.access.PairingState;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.ui.presentation.Indicator;
import dev.golink.ui.presentation.IndicatorView;
import dev.golink.ui.scenes.SideWindow;
import dev.golink.ui.scenes.WhileShown;
import dev.golink.ui.texts.Texts;

/** Shows the code that pairs one phone: as a QR code of a link, and in large type to read it aloud. */
final class PairingView {
    /** The time left, in seconds, from which the countdown is red. */
    private static final int LITTLE = 15;

    private final VBox root = new VBox();
    private final Label left = JoinParts.wrapping("");
    private final PairingModel model;
    private final JoinParts parts;
    private String page;
    private boolean visible;

    /**
     * Builds the view. While it is shown, a code is open.
     *
     * @param shown whether the view is shown while it is in a scene
     * @param page the address of the phone page
     */
    PairingView(PairingModel model, ObservableValue<Boolean> shown, JoinParts parts, String page) {
        this.model = model;
        this.parts = parts;
        this.page = page;
        root.setId("pairing");
        root.getStyleClass().add("pairing");
        root.setAlignment(Pos.TOP_CENTER);
        left.setId("pairing-left");
        left.getStyleClass().add("remark");
        WhileShown.follow(root, () -> {
            Subscription following = shown.subscribe(this::setShown);
            return following.and(() -> setShown(false));
        });
        WhileShown.follow(root, model.stateProperty(), _ -> refresh());
        WhileShown.follow(root, model.leftProperty(), this::count);
    }

    private void setShown(boolean now) {
        if (now && !visible) {
            model.show();
        } else if (!now && visible) {
            model.hide();
        }
        visible = now;
    }

    Node node() {
        return root;
    }

    /** Shows another address of the phone page. */
    void show(String phonePage) {
        if (!page.equals(phonePage)) {
            page = phonePage;
            refresh();
        }
    }

    /** The link that pairs a phone. */
    static String link(String page, String code) {
        return page + "#pair=" + code;
    }

    private void refresh() {
        if (root.getScene() == null) {
            fill();
        } else {
            SideWindow.keepFocus(root.getScene(), this::fill);
        }
    }

    private void fill() {
        Texts texts = parts.texts();
        root.getChildren().clear();
        switch (model.stateProperty().get()) {
            case PairingState.Open(var _, String code) -> {
                model.onlyProperty().get().ifPresent(phone -> add(JoinParts.note("pairing-only",
                        texts.text("pairing.only", phone.value()))));
                add(new QrCodeView(link(page, code), texts.text("pairing.qr"), 5).node());
                add(parts.large("pairing-code", code, "pairing.copy"));
                add(left);
                add(JoinParts.remark("pairing-page", texts.text("pairing.page", page)));
            }
            case PairingState.Used(Optional<PhoneId> phone) -> {
                add(said(Indicator.DONE, "pairing-used", phone.map(id -> texts.text("pairing.used", id.value()))
                        .orElseGet(() -> texts.text("pairing.used.unknown"))));
                add(button("pairing-next", "pairing.next", model::next));
            }
            case PairingState.Ended _ -> {
                add(said(Indicator.TIMED_OUT, "pairing-ended", texts.text("pairing.ended")));
                add(button("pairing-new", "pairing.new", model::again));
            }
            case PairingState.Refused _ -> {
                add(said(Indicator.REFUSED, "pairing-refused", texts.text("pairing.refused")));
                add(button("pairing-new", "pairing.new", model::again));
            }
            case PairingState.Closed _,PairingState.Asked _ ->
                add(said(Indicator.ASKED, "pairing-asked", texts.text("pairing.asked")));
        }
    }

    private void add(Node node) {
        root.getChildren().add(node);
    }

    private void count(Duration time) {
        long seconds = (time.toMillis() + 999) / 1000;
        left.setText(parts.texts().text("pairing.left", seconds / 60, seconds % 60));
        left.getStyleClass().removeAll("little");
        if (seconds <= LITTLE) {
            left.getStyleClass().add("little");
        }
    }

    private Node said(Indicator indicator, String id, String text) {
        Label label = JoinParts.wrapping(text);
        label.setId(id);
        label.getStyleClass().add("said");
        HBox line = new HBox(new IndicatorView(indicator), label);
        line.getStyleClass().add("line");
        line.setAlignment(Pos.CENTER);
        return line;
    }

    private Button button(String id, String key, Runnable run) {
        Button button = new Button(parts.texts().text(key), new FontIcon(Feather.PLUS));
        button.setId(id);
        button.getStyleClass().add("accent");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> run.run());
        return button;
    }
}
