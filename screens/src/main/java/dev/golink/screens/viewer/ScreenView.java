package dev.golink.screens.viewer;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.value.ObservableStringValue;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import dev.golink.screens.bitstream.FrameProblem;
import dev.golink.screens.control.ControlTexts;
import dev.golink.screens.control.PhoneControl;
import dev.golink.screens.control.view.ControlBar;
import dev.golink.screens.control.view.ControlFrame;
import dev.golink.screens.control.view.ControlRemarkLabel;
import dev.golink.screens.control.view.ControlServices;
import dev.golink.screens.control.view.ControlToggle;
import dev.golink.screens.control.view.ViewOnlyWord;
import dev.golink.screens.frames.DecodeResult;
import dev.golink.screens.input.GestureTarget;
import dev.golink.screens.input.TouchSurface;
import dev.golink.screens.latency.LatencyModel;
import dev.golink.screens.latency.LatencyOverlay;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.ui.scenes.FocusFallback;
import dev.golink.ui.scenes.WhileShown;
import dev.golink.ui.texts.Texts;

/** The nodes of one watch window: the picture or the text in its place, the buttons over it and the strip under it. */
final class ScreenView extends BorderPane {
    private final ScreenModel model;
    private final ScreenStateTexts texts;
    private final PicturePane picture = new PicturePane();
    private final TouchSurface touch;
    private final Region sign = new Region();
    private final Label title = new Label();
    private final Label detail = new Label();
    private final Label problem = new Label();
    private final Label remark = new Label();
    private final StackPane stage;
    private final ControlRemarkLabel controlRemark;
    private final ScreenControls controls;
    private final ObservableStringValue notAllowed;

    /**
     * Makes the view.
     *
     * @param figures  the latency figures over the picture; a null value shows none
     * @param operator the current operator
     * @param touching the control of the phone
     * @param target   where gestures on the picture go
     * @param windows  the actions for windows
     */
    ScreenView(ScreenModel model, ObservableValue<@Nullable LatencyModel> figures, Texts language,
            Supplier<OperatorId> operator,
            SharingActions actions, Touching touching, GestureTarget target, ScreenControls.Windows windows) {
        this.model = model;
        texts = new ScreenStateTexts(language);
        ControlTexts controlTexts = new ControlTexts(language);
        controlRemark = new ControlRemarkLabel(controlTexts);
        controls = new ScreenControls(language,
                new ControlToggle("viewer-control", touching.phone, touching.services, controlTexts),
                () -> actions.start(model.id()), () -> actions.stop(model.id()),
                windows);
        notAllowed = actions.whyNotAllowed(language);
        controls.getChildren().addAll(actions.buttons(model.id(), language));
        touch = new TouchSurface(language, this::requestFocus);
        touch.setTarget(target);
        getStyleClass().add("viewer");
        stage = stage();
        setCenter(stage);
        setBottom(new VBox(bar(touching, controlTexts), new ScreenStrip(model, texts, operator,
                new ViewOnlyWord(touching.phone, controlTexts), actions.indicators(model.id(), language))));
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        // The picture has the focus at first, so that the buttons appear at the first Tab and not earlier.
        setFocusTraversable(true);
        FocusFallback.of(this, this::requestFocus);
        WhileShown.follow(this, model.pictureProperty(), this::showPicture);
        WhileShown.follow(this, model.stateProperty(), this::showState);
        WhileShown.follow(this, model.problemProperty(), this::showProblem);
        WhileShown.follow(this, model.phoneProperty(), _ -> {
            offer();
            showRemark();
        });
        WhileShown.onChange(this, notAllowed, this::offer);
        WhileShown.follow(this, figures, this::showFigures);
        follow(touching.phone);
    }

    private ControlBar bar(Touching touching, ControlTexts controlTexts) {
        ToggleButton more = new ToggleButton(null, new FontIcon(Feather.MORE_HORIZONTAL));
        String name = controlTexts.texts().text("control.more");
        more.setId("control-more");
        more.getStyleClass().add("flat");
        more.setAccessibleText(name);
        more.setTooltip(new Tooltip(name));
        more.setFocusTraversable(false);
        more.selectedProperty().subscribe(controls::pin);
        WhileShown.onChange(more, touching.phone.activeProperty(), () -> more.setSelected(false));
        return new ControlBar(touching.phone, touching.services, controlTexts, List.of(more));
    }

    private void follow(PhoneControl phone) {
        WhileShown.follow(this, () -> Subscription.combine(controlRemark.follow(phone),
                ControlFrame.follow(stage, phone), phone.activeProperty().subscribe(controls::control)));
    }

    /**
     * The control of the phone.
     *
     * @param phone    of this phone
     * @param services of all phones
     */
    record Touching(PhoneControl phone, ControlServices services) {}

    /** While keys go to the phone, the focus belongs to the picture and otherwise to the whole view. */
    @Override
    public void requestFocus() {
        if (touch.isFocusTraversable()) {
            touch.requestFocus();
        } else {
            super.requestFocus();
        }
    }

    private void showPicture(DecodeResult.@Nullable Picture shown) {
        picture.show(shown);
        touch.showPicture(shown);
    }

    private StackPane stage() {
        title.setId("viewer-title");
        title.getStyleClass().add("viewer-title");
        detail.setId("viewer-detail");
        detail.getStyleClass().add("viewer-detail");
        detail.setWrapText(true);
        problem.setId("viewer-problem");
        problem.getStyleClass().add("viewer-problem");
        problem.setWrapText(true);
        remark.setId("viewer-remark");
        remark.getStyleClass().add("viewer-remark");
        remark.setWrapText(true);
        remark.visibleProperty().bind(remark.textProperty().isNotEmpty());
        VBox message = new VBox(sign, title, detail);
        message.getStyleClass().add("viewer-message");
        message.setMouseTransparent(true);
        message.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        message.visibleProperty().bind(title.textProperty().isNotEmpty());
        remark.managedProperty().bind(remark.visibleProperty());
        problem.managedProperty().bind(problem.visibleProperty());
        VBox above = new VBox(controlRemark, remark, problem);
        above.getStyleClass().add("viewer-above");
        above.setMouseTransparent(true);
        above.setMaxHeight(USE_PREF_SIZE);
        StackPane all = new StackPane(picture, touch, message, above, controls);
        all.getStyleClass().add("viewer-stage");
        // In a window that is narrower than the overlays, the overlays are cut off and not the picture.
        all.setMinWidth(0);
        StackPane.setAlignment(above, Pos.TOP_CENTER);
        StackPane.setAlignment(controls, Pos.BOTTOM_CENTER);
        controls.watch(all);
        return all;
    }

    private void showState(ScreenState state) {
        title.setText(texts.title(state));
        detail.setText(texts.detail(state));
        sign.getStyleClass().setAll("viewer-sign", "viewer-large-sign", "viewer-" + ScreenStateTexts.key(state));
        picture.grey(state.isOld());
        touch.showTrust(state.trust());
        showRemark();
        offer();
        setAccessibleText(texts.texts().text("viewer.picture", model.id().value(), texts.word(state)));
    }

    private void showProblem(@Nullable FrameProblem why) {
        problem.setVisible(why != null);
        problem.setText(why == null ? "" : texts.texts().text(why.key()));
    }

    /** Shows the phone's message. Without a link it is hidden because it may be out of date. */
    private void showRemark() {
        boolean linked = !(model.stateProperty().get() instanceof ScreenState.NoLink);
        remark.setText(linked ? texts.remark(model.phoneProperty().get()) : "");
    }

    private void showFigures(@Nullable LatencyModel figures) {
        stage.getChildren().removeIf(LatencyOverlay.class::isInstance);
        if (figures != null) {
            LatencyOverlay overlay = LatencyOverlay.whole(figures, texts.texts());
            StackPane.setAlignment(overlay, Pos.TOP_LEFT);
            stage.getChildren().add(stage.getChildren().indexOf(controls), overlay);
        }
    }

    private void offer() {
        String missing = notAllowed.get();
        if (!missing.isEmpty()) {
            controls.offer(missing, missing);
            return;
        }
        Phone phone = model.phoneProperty().get();
        boolean linked = !(model.stateProperty().get() instanceof ScreenState.NoLink);
        controls.offer(texts.notToStart(phone, linked), texts.notToStop(phone, linked));
    }
}
