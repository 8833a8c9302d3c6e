package dev.golink.app.shell.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.stage.Stage;

import org.testfx.util.WaitForAsyncUtils;

import dev.golink.app.shell.support.TestWindow;
import dev.golink.server.fleet.phone.Phone;

/** A table with a separate JavaFX task for each message, which replaces the phone in the list. */
final class NaiveTable {
    private NaiveTable() {}

    static void measure(Heartbeats beats, int seconds, Figures figures) {
        List<Phone> phones = beats.phones();
        Map<String, Integer> places = new HashMap<>();
        IntStream.range(0, phones.size()).forEach(i -> places.put(phones.get(i).id().value(), i));
        PulseMeter meter = new PulseMeter(figures);
        ObservableList<Phone> list = FXCollections.observableArrayList(phones);
        Stage stage = TestWindow.fx(() -> {
            Stage made = new Stage();
            made.setScene(new Scene(table(list), 1440, 900));
            made.show();
            meter.watch(made.getScene());
            return made;
        });
        WaitForAsyncUtils.waitForFxEvents();
        beats.beat(Math.min(5, seconds),
                phone -> Platform.runLater(() -> list.set(places.get(phone.id().value()), phone)));
        WaitForAsyncUtils.waitForFxEvents();
        meter.clear();
        beats.beat(seconds, phone -> Platform
                .runLater(() -> meter.add(() -> list.set(places.get(phone.id().value()), phone))));
        WaitForAsyncUtils.waitForFxEvents();
        meter.tell("naive", seconds);
        TestWindow.fx(() -> {
            stage.hide();
            return null;
        });
    }

    private static TableView<Phone> table(ObservableList<Phone> list) {
        TableView<Phone> table = new TableView<>(list);
        table.setFixedCellSize(34);
        column(table, phone -> phone.presence().name());
        column(table, phone -> phone.id().value());
        column(table, phone -> phone.description().model());
        column(table, phone -> phone.sharing().name());
        column(table, phone -> phone.vitals().battery() + " %");
        column(table, phone -> phone.vitals().network());
        column(table, phone -> phone.link().address());
        column(table, phone -> phone.link().roundTrip().toMillis() + " ms");
        column(table, phone -> phone.link().lastHeardAt().toString());
        return table;
    }

    private static void column(TableView<Phone> table, Function<Phone, String> text) {
        TableColumn<Phone, String> column = new TableColumn<>();
        column.setCellValueFactory(features -> {
            ObservableValue<String> value = new ReadOnlyObjectWrapper<>(text.apply(features.getValue()));
            return value;
        });
        column.setPrefWidth(150);
        table.getColumns().add(column);
    }
}
