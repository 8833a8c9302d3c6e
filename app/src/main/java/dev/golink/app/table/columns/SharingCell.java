package dev.golink.app.table.columns;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import dev.golink.app.field.PhoneField;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.ui.presentation.Indicator;
import dev.golink.ui.presentation.IndicatorView;
import dev.golink.ui.presentation.PhoneTexts;
import dev.golink.ui.presentation.SharingPresentation;
import dev.golink.ui.roster.PhoneRow;
import dev.golink.ui.roster.RosterModel;
import dev.golink.ui.scenes.WhileShown;

/** Shows the state of a phone's sharing, the result of this operator's request, and who controls the phone. */
final class SharingCell extends PhoneCell {
    private final PhoneTexts texts;
    private final ObservableValue<Boolean> live;
    private final ObservableValue<Boolean> reducedMotion;
    private final IndicatorView sign = new IndicatorView(Indicator.NONE);
    private @Nullable ProgressIndicator spinner;
    private @Nullable PhoneRow watched;
    private Subscription watching = Subscription.EMPTY;

    SharingCell(PhoneField field, PhoneTexts texts, RosterModel model, ObservableValue<Boolean> reducedMotion) {
        super(field, texts, model::snapshot);
        this.texts = texts;
        this.live = model.liveProperty();
        this.reducedMotion = reducedMotion;
    }

    @Override
    void show(Phone phone) {
        draw(phone, watch(getTableView().getItems().get(getIndex())));
    }

    private void draw(Phone phone, PhoneRow row) {
        SharingPresentation look = look(phone, row);
        Node shape = shape(look);
        if (row.isRecorded()) {
            // The recording comes first, so that a narrow cell cuts off the rest.
            setText(texts.texts().text("sharing.recorded", look.text()));
            setGraphic(signs(disc(), shape));
        } else {
            setText(look.text());
            setGraphic(shape);
        }
        OperatorId controller = phone.input().controller();
        if (controller != null) {
            // Who controls the phone comes first, for the same reason.
            setText(texts.texts().text("sharing.controlled", controller.value(), getText()));
            setGraphic(signs(new FontIcon(Feather.MOUSE_POINTER), getGraphic()));
        }
    }

    @Override
    public String full() {
        Phone phone = getItem();
        OperatorId controller = phone == null ? null : phone.input().controller();
        return controller == null ? super.full()
                : texts.texts().text("sharing.controlled.full", controller.value(), super.full());
    }

    private @Nullable Node shape(SharingPresentation look) {
        if (look.indicator() == Indicator.NONE) {
            return null;
        } else if (look.busy() && !reducedMotion.getValue()) {
            return spinner();
        }
        sign.show(look.indicator());
        return sign;
    }

    private SharingPresentation look(Phone phone, PhoneRow row) {
        return SharingPresentation.of(phone, row.request(), live.getValue(), texts.texts());
    }

    private PhoneRow watch(PhoneRow row) {
        if (row != watched) {
            watching.unsubscribe();
            watched = row;
            Runnable redraw = () -> draw(row.phone(), row);
            watching = WhileShown.onChange(this, row.requestProperty(), redraw)
                    .and(WhileShown.onChange(this, row.recordedProperty(), redraw));
        }
        return row;
    }

    @Override
    void clear() {
        super.clear();
        watching.unsubscribe();
        watching = Subscription.EMPTY;
        watched = null;
    }

    private ProgressIndicator spinner() {
        ProgressIndicator known = spinner;
        if (known == null) {
            known = new ProgressIndicator();
            known.getStyleClass().add("pending");
            known.setMouseTransparent(true);
            spinner = known;
        }
        return known;
    }

    private static Node disc() {
        Region disc = new Region();
        disc.getStyleClass().add("recording-disc");
        return disc;
    }

    /** A sign, followed by another if there is one. */
    private static Node signs(Node first, @Nullable Node other) {
        HBox both = new HBox(first);
        both.getStyleClass().add("cell-signs");
        if (other != null) {
            both.getChildren().add(other);
        }
        return both;
    }
}
