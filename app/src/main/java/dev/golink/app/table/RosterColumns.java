package dev.golink.app.table;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableColumn;

import dev.golink.app.look.CellTooltip;
import dev.golink.app.look.PhoneWords;
import dev.golink.app.look.Sign;
import dev.golink.app.roster.PhoneAges;
import dev.golink.app.roster.PhoneRow;
import dev.golink.app.roster.RosterModel;
import dev.golink.server.fleet.Phone;

/** Makes the table's columns. */
final class RosterColumns {
    private final CellTooltip tooltip = new CellTooltip();
    private final PhoneWords words;
    private final ObservableValue<Instant> now;
    private final Function<Phone, PhoneAges> ages;
    private final ObservableValue<Boolean> live;
    private final ObservableValue<Boolean> reducedMotion;

    RosterColumns(PhoneWords words, RosterModel model, ObservableValue<Boolean> reducedMotion) {
        this.words = words;
        this.now = model.nowProperty();
        this.ages = model::ages;
        this.live = model.liveProperty();
        this.reducedMotion = reducedMotion;
    }

    List<TableColumn<PhoneRow, Phone>> all() {
        return Arrays.stream(ColumnKey.values()).map(this::column).toList();
    }

    /** Which column a table's column is. */
    static ColumnKey key(TableColumn<PhoneRow, ?> column) {
        return (ColumnKey) column.getUserData();
    }

    private TableColumn<PhoneRow, Phone> column(ColumnKey key) {
        TableColumn<PhoneRow, Phone> column = new TableColumn<>(words.words().text(key.title()));
        column.setUserData(key);
        column.setId("column-" + key.id());
        column.setCellValueFactory(features -> features.getValue().phoneProperty());
        column.setCellFactory(_ -> {
            PhoneCell cell = cell(key);
            tooltip.install(cell, cell::full);
            return cell;
        });
        column.setMinWidth(key.least());
        column.setPrefWidth(key.preferred());
        column.setMaxWidth(key.most());
        column.setVisible(key.shownAtFirst());
        if (key.isNumeric()) {
            column.getStyleClass().add("numeric");
        }
        if (key == ColumnKey.PHONE) {
            column.getStyleClass().add("name");
        }
        return column;
    }

    private PhoneCell cell(ColumnKey key) {
        return switch (key) {
            case PRESENCE -> PhoneCell.withSign(
                    phone -> live.getValue() ? Sign.of(phone.presence()) : Sign.UNKNOWN, ContentDisplay.LEFT,
                    phone -> nowOrThen(words.presenceAndReason(phone)),
                    phone -> nowOrThen(words.presenceInFull(phone, now.getValue())));
            case PHONE -> plain(PhoneWords::nameAndId);
            case ID -> plain(phone -> phone.id().value());
            case NICKNAME -> plain(phone -> words.orUnknown(phone.profile().nickname()));
            case MODEL -> plain(phone -> words.orUnknown(phone.description().model()));
            case SHARING -> new SharingCell(words, live, reducedMotion);
            case BATTERY -> PhoneCell.withSign(words::batterySign, ContentDisplay.RIGHT, words::battery,
                    words::batteryInFull);
            case NETWORK -> plain(words::network);
            case ADDRESS -> plain(phone -> words.orUnknown(phone.link().address()));
            case ROUND_TRIP -> plain(words::roundTrip);
            case CONNECTED ->
                new TickingCell(phone -> words.connectedFor(phone, ages.apply(phone)), words::connectedAt, now);
            case HEARD -> new TickingCell(phone -> words.heard(phone, ages.apply(phone)),
                    phone -> words.ages().exactly(phone.link().lastHeardAt()), now);
            case INTERVAL -> new PhoneCell(phone -> words.intervals().brief(phone.link()),
                    phone -> words.intervals().full(phone.link()));
            case MISSED -> new PhoneCell(words::missed, words::missedInFull);
            case WATCHERS -> plain(words::watching);
            case GROUPS -> plain(phone -> words.names(phone.profile().groups()));
            case TAGS -> plain(phone -> words.names(phone.profile().tags()));
            case NOTE -> new PhoneCell(phone -> words.orUnknown(phone.profile().note()),
                    phone -> phone.profile().note());
            case OS -> plain(phone -> words.orUnknown(phone.description().os()));
            case APP -> plain(phone -> words.orUnknown(phone.description().app()));
        };
    }

    private String nowOrThen(String presence) {
        return live.getValue() ? presence : words.was(presence);
    }

    private static PhoneCell plain(Function<Phone, String> text) {
        return new PhoneCell(text, text);
    }
}
