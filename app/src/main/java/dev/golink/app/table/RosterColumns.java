package dev.golink.app.table;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableColumn;

import org.jspecify.annotations.Nullable;

import dev.golink.app.look.PhoneWords;
import dev.golink.app.look.Sign;
import dev.golink.app.roster.NaturalOrder;
import dev.golink.app.roster.PhoneRow;
import dev.golink.app.roster.RosterModel;
import dev.golink.server.fleet.Phone;

/** Makes the table's columns. Widths are in pixels: the least, the wished for, the most. */
final class RosterColumns {
    private final PhoneWords words;
    private final ObservableValue<Instant> now;
    private final ObservableValue<Boolean> live;
    private final ObservableValue<Boolean> reducedMotion;

    RosterColumns(PhoneWords words, RosterModel model, ObservableValue<Boolean> reducedMotion) {
        this.words = words;
        this.now = model.nowProperty();
        this.live = model.liveProperty();
        this.reducedMotion = reducedMotion;
    }

    List<TableColumn<PhoneRow, Phone>> all() {
        return List.of(presence(), name(), model(), sharing(), battery(), network(), address(), roundTrip(), heard());
    }

    private TableColumn<PhoneRow, Phone> presence() {
        return column("column.presence", 112, 140, 240, comparing(Phone::presence),
                () -> PhoneCell.withSign(phone -> live.getValue() ? Sign.of(phone.presence()) : Sign.UNKNOWN,
                        ContentDisplay.LEFT, phone -> nowOrThen(words.presenceAndReason(phone)),
                        phone -> nowOrThen(words.presenceInFull(phone, now.getValue()))));
    }

    private String nowOrThen(String presence) {
        return live.getValue() ? presence : words.was(presence);
    }

    TableColumn<PhoneRow, Phone> name() {
        TableColumn<PhoneRow, Phone> column = column("column.phone", 84, 96, 400,
                comparing(phone -> phone.id().value(), NaturalOrder.INSTANCE),
                () -> plain(phone -> phone.id().value()));
        column.getStyleClass().add("name");
        column.setId("name");
        return column;
    }

    private TableColumn<PhoneRow, Phone> model() {
        return column("column.model", 76, 116, 400,
                comparing(phone -> phone.description().model(), nullsLast(NaturalOrder.INSTANCE)),
                () -> plain(phone -> words.orUnknown(phone.description().model())));
    }

    private TableColumn<PhoneRow, Phone> sharing() {
        return column("column.sharing", 136, 176, 900, Comparator.comparingInt(RosterColumns::sharingRank),
                () -> new SharingCell(words, live, reducedMotion));
    }

    /** What is live first, then what may become so, then what went wrong, then the rest. */
    private static int sharingRank(Phone phone) {
        return switch (phone.sharing()) {
            case LIVE -> 0;
            case STALLED -> 1;
            case ASKING -> 2;
            case REQUESTED -> 3;
            case DENIED -> 4;
            case FAILED -> 5;
            case OFF -> 6;
        };
    }

    private TableColumn<PhoneRow, Phone> battery() {
        return numeric(column("column.battery", 76, 80, 110, optional(phone -> phone.vitals().battery()),
                () -> PhoneCell.withSign(words::batterySign, ContentDisplay.RIGHT, words::battery,
                        words::batteryInFull)));
    }

    private TableColumn<PhoneRow, Phone> network() {
        return column("column.network", 72, 74, 120, optional(phone -> phone.vitals().network()),
                () -> plain(words::network));
    }

    private TableColumn<PhoneRow, Phone> address() {
        return column("column.address", 100, 108, 220,
                comparing(phone -> phone.link().address(), NaturalOrder.INSTANCE),
                () -> plain(phone -> words.orUnknown(phone.link().address())));
    }

    private TableColumn<PhoneRow, Phone> roundTrip() {
        return numeric(column("column.roundTrip", 84, 86, 120, optional(phone -> phone.link().roundTrip()),
                () -> plain(words::roundTrip)));
    }

    private TableColumn<PhoneRow, Phone> heard() {
        return numeric(
                column("column.heard", 126, 126, 160, comparing((Phone phone) -> phone.link().lastHeardAt()).reversed(),
                        () -> new HeardCell(words, now)));
    }

    private static PhoneCell plain(Function<Phone, String> text) {
        return new PhoneCell(text, text);
    }

    /** What is not known stands last. */
    private static <T extends Comparable<T>> Comparator<Phone> optional(Function<Phone, @Nullable T> value) {
        return Comparator.comparing(value, nullsLast(naturalOrder()));
    }

    private static TableColumn<PhoneRow, Phone> numeric(TableColumn<PhoneRow, Phone> column) {
        column.getStyleClass().add("numeric");
        return column;
    }

    private TableColumn<PhoneRow, Phone> column(String title, double least, double preferred, double most,
            Comparator<Phone> order,
            Supplier<PhoneCell> cell) {
        TableColumn<PhoneRow, Phone> column = new TableColumn<>(words.words().text(title));
        column.setCellValueFactory(features -> features.getValue().phoneProperty());
        column.setCellFactory(_ -> cell.get());
        column.setComparator(order);
        column.setMinWidth(least);
        column.setPrefWidth(preferred);
        column.setMaxWidth(most);
        column.setReorderable(false);
        return column;
    }
}
