package dev.golink.app.table.columns;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import dev.golink.app.facts.PhoneField;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.ui.look.PhoneWords;
import dev.golink.ui.look.SharingLook;
import dev.golink.ui.look.Sign;
import dev.golink.ui.look.SignView;
import dev.golink.ui.roster.PhoneRow;
import dev.golink.ui.roster.RosterModel;
import dev.golink.ui.scenes.WhileShown;

/** Shows the state of a phone's sharing, and the result of this operator's request. */
final class SharingCell extends PhoneCell {
    private final PhoneWords words;
    private final ObservableValue<Boolean> live;
    private final ObservableValue<Boolean> reducedMotion;
    private final SignView sign = new SignView(Sign.NONE);
    private @Nullable ProgressIndicator spinner;
    private @Nullable PhoneRow watched;
    private Subscription watching = Subscription.EMPTY;

    SharingCell(PhoneField field, PhoneWords words, RosterModel model, ObservableValue<Boolean> reducedMotion) {
        super(field, words, model::snapshot);
        this.words = words;
        this.live = model.liveProperty();
        this.reducedMotion = reducedMotion;
    }

    @Override
    void show(Phone phone) {
        draw(phone, watch(getTableView().getItems().get(getIndex())));
    }

    private void draw(Phone phone, PhoneRow row) {
        SharingLook look = look(phone, row);
        Node shape = shape(look);
        if (row.isRecorded()) {
            // The recording comes first, so that a narrow cell cuts off the rest.
            setText(words.words().text("sharing.recorded", look.text()));
            setGraphic(new RecordingSigns(shape));
        } else {
            setText(look.text());
            setGraphic(shape);
        }
    }

    private @Nullable Node shape(SharingLook look) {
        if (look.sign() == Sign.NONE) {
            return null;
        } else if (look.busy() && !reducedMotion.getValue()) {
            return spinner();
        }
        sign.show(look.sign());
        return sign;
    }

    private SharingLook look(Phone phone, PhoneRow row) {
        return SharingLook.of(phone, row.request(), live.getValue(), words.words());
    }

    private PhoneRow watch(PhoneRow row) {
        if (row != watched) {
            watching.unsubscribe();
            watched = row;
            Runnable anew = () -> draw(row.phone(), row);
            watching = WhileShown.onChange(this, row.requestProperty(), anew)
                    .and(WhileShown.onChange(this, row.recordedProperty(), anew));
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

    /** The recording disc, followed by the other icon if there is one. */
    private static final class RecordingSigns extends HBox {
        private RecordingSigns(@Nullable Node other) {
            Region disc = new Region();
            disc.getStyleClass().add("recording-disc");
            getStyleClass().add("recording-signs");
            getChildren().add(disc);
            if (other != null) {
                getChildren().add(other);
            }
        }
    }
}
