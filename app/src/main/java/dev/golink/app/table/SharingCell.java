package dev.golink.app.table;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ProgressIndicator;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import dev.golink.app.facts.PhoneField;
import dev.golink.app.look.PhoneWords;
import dev.golink.app.look.SharingLook;
import dev.golink.app.look.Sign;
import dev.golink.app.look.SignView;
import dev.golink.app.roster.PhoneRow;
import dev.golink.app.roster.RosterModel;
import dev.golink.app.scenes.WhileShown;
import dev.golink.server.fleet.Phone;

/** How far the sharing of a phone's screen has come, and what became of what this operator asked. */
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
        setText(look.text());
        if (look.sign() == Sign.NONE) {
            setGraphic((@Nullable Node) null);
        } else if (look.busy() && !reducedMotion.getValue()) {
            setGraphic(spinner());
        } else {
            sign.show(look.sign());
            setGraphic(sign);
        }
    }

    private SharingLook look(Phone phone, PhoneRow row) {
        return SharingLook.of(phone, row.request(), live.getValue(), words.words());
    }

    private PhoneRow watch(PhoneRow row) {
        if (row != watched) {
            watching.unsubscribe();
            watched = row;
            watching = WhileShown.onChange(this, row.requestProperty(), () -> draw(row.phone(), row));
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
}
