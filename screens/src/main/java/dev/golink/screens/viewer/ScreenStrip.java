package dev.golink.screens.viewer;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import dev.golink.screens.frames.FrameCounts;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.ui.scenes.FittingRow;
import dev.golink.ui.scenes.WhileShown;

/**
 * The strip under the picture: the phone's name, presence and sharing, its frame rate and the picture's age. A line
 * above it names the other watchers.
 */
final class ScreenStrip extends VBox {
    private final ScreenStateTexts texts;
    private final Region presenceSign = indicator();
    private final Label presence = label("viewer-presence");
    private final Label name = label("viewer-name");
    private final Label model = label("viewer-model");
    private final Region sharingSign = indicator();
    private final Label sharing = label("viewer-sharing");
    private final Label fps = label("viewer-fps");
    private final Label age = label("viewer-age");
    private final Label others = label("viewer-others");
    private final Tooltip allOthers = new Tooltip();
    private final Supplier<OperatorId> operator;

    /**
     * Makes the strip.
     *
     * @param touching says whether the phone can only be seen; left out first if there is little room
     * @param signs    additional indicators
     */
    ScreenStrip(ScreenModel screen, ScreenStateTexts texts, Supplier<OperatorId> operator, Label touching,
            List<Node> signs) {
        this.texts = texts;
        this.operator = operator;
        name.setText(screen.id().value());
        name.setMinWidth(0);
        others.setMinWidth(0);
        others.setMaxWidth(Double.MAX_VALUE);
        others.setTooltip(allOthers);
        others.managedProperty().bind(others.visibleProperty());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        FittingRow line = new FittingRow();
        line.getChildren().addAll(presenceSign, name, model, presence, gap);
        line.getChildren().addAll(signs);
        line.getChildren().addAll(touching, sharingSign, sharing, fps, age);
        line.setSavings(List.of(FittingRow.without(List.of(model)), FittingRow.without(List.of(touching))));
        model.textProperty().subscribe(line::retry);
        touching.textProperty().subscribe(line::retry);
        line.getStyleClass().add("viewer-strip");
        getChildren().addAll(others, line);
        fps.managedProperty().bind(fps.visibleProperty());
        age.managedProperty().bind(age.visibleProperty());
        WhileShown.follow(this, screen.phoneProperty(), phone -> showPhone(phone, screen.stateProperty().get()));
        WhileShown.follow(this, screen.stateProperty(), state -> {
            showPhone(screen.phoneProperty().get(), state);
            showState(state);
        });
        WhileShown.follow(this, screen.fpsProperty(), this::showFps);
        WhileShown.follow(this, screen.ageProperty(), this::showAge);
        Tooltip counts = new Tooltip();
        counts.setOnShowing(_ -> counts.setText(countsOf(screen.countsProperty().get())));
        fps.setTooltip(counts);
    }

    private void showPhone(@Nullable Phone phone, ScreenState state) {
        boolean then = state instanceof ScreenState.NoLink;
        String told = phone == null ? null : phone.description().model();
        model.setText(told == null ? "" : told);
        presence.setText(then ? texts.lastPresence(phone) : texts.presence(phone));
        showOthers(phone == null || then ? List.of() : phone.watchers());
        String presenceStyle = phone == null ? "offline" : ScreenStateTexts.lower(phone.presence());
        style(presenceSign, then ? ScreenStateTexts.key(state) : presenceStyle);
    }

    /** Shows the other watchers; the caller passes none without a link because they are unknown then. */
    private void showOthers(List<OperatorId> watchers) {
        List<String> names = watchers.stream().filter(one -> !one.equals(operator.get())).map(OperatorId::value)
                .toList();
        others.setVisible(!names.isEmpty());
        others.setText(texts.others(names));
        allOthers.setText(texts.allOthers(names));
    }

    private void showState(ScreenState state) {
        sharing.setText(texts.word(state));
        style(sharingSign, ScreenStateTexts.key(state));
    }

    private void showFps(Number rate) {
        fps.setText(texts.texts().text("viewer.fps", Math.round(rate.doubleValue())));
    }

    private String countsOf(FrameCounts counts) {
        return texts.texts().text("viewer.counts", counts.received(), counts.decoded(), counts.dropped());
    }

    private void showAge(@Nullable Duration now) {
        age.setVisible(now != null);
        fps.setVisible(now != null);
        age.setText(now == null ? "" : texts.age(now));
    }

    private static Label label(String id) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add(id);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    /** An indicator without accessible text: the label beside it says the same. */
    private static Region indicator() {
        Region sign = new Region();
        sign.getStyleClass().setAll("viewer-sign");
        return sign;
    }

    private static void style(Region sign, String state) {
        sign.getStyleClass().setAll("viewer-sign", "viewer-" + state);
    }
}
