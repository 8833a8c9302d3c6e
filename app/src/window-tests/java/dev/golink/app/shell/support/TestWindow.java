package dev.golink.app.shell.support;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import dev.golink.app.adb.AdbComputer;
import dev.golink.app.adb.ComputerSystem;
import dev.golink.app.export.ExportFormat;
import dev.golink.app.fixtures.adb.FakeBridges;
import dev.golink.app.help.HelpServices;
import dev.golink.app.help.Opener;
import dev.golink.app.join.AddressModel;
import dev.golink.app.link.ServerLink;
import dev.golink.app.shell.ConsoleWindow;
import dev.golink.app.shell.context.ConsoleServer;
import dev.golink.app.shell.context.ConsoleServices;
import dev.golink.phones.adb.bridge.BridgeName;
import dev.golink.server.ServerAddresses;
import dev.golink.server.fleet.Fleet;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.ui.feed.Desktop;
import dev.golink.ui.feed.ToolkitExecutor;
import dev.golink.ui.fixtures.HandClock;
import dev.golink.ui.fixtures.fleet.FakeFleet;
import dev.golink.ui.keys.Shortcut;
import dev.golink.ui.roster.PhoneRow;
import dev.golink.ui.settings.Settings;
import dev.golink.ui.texts.Texts;
import dev.golink.ui.time.ConsoleClock;

/** The real window over a fleet in memory, with actions and queries for tests. For any thread. */
public final class TestWindow implements AutoCloseable {
    public static final ServerAddresses NETWORK = FakeAddresses.network(ServerAddresses.Tls.OWN_CA, "192.0.2.7");
    public static final ServerAddresses LOOPBACK = FakeAddresses.loopback();
    public static final OperatorId OPS = new OperatorId("ops");

    public final FakeFleet fleet = new FakeFleet();
    public final HandClock clock = new HandClock();
    /** The bridges of a window with its own server. */
    public final FakeBridges adb = new FakeBridges();
    public final ObjectProperty<ColorScheme> scheme = new SimpleObjectProperty<>(ColorScheme.LIGHT);
    public final ObjectProperty<Boolean> reducedMotion = new SimpleObjectProperty<>(true);
    public final AtomicInteger closings = new AtomicInteger();
    /** The clock for ages in the window; {@link #clock} unless another one is set before the window is shown. */
    public ConsoleClock time = clock;
    /** The targets that the console asked the desktop to open. */
    public final List<String> opened = new CopyOnWriteArrayList<>();
    /** How the desktop opens things; to be set before the window is shown. */
    public Opener opener = target -> {
        opened.add(target);
        return CompletableFuture.completedFuture(null);
    };
    public Path data = Path.of("target/console");
    private final Locale locale;
    private final ConsoleServer consoleServer;
    /** Whether the desktop's windows can be transparent; to be set before the window is shown. */
    public boolean transparency = true;
    /** The console's settings; to be set before the window is shown. */
    public Settings settings;
    /** Chooses the file to save to; null for the system's dialog. To be set before the window is shown. */
    public BiFunction<ExportFormat, String, Optional<Path>> saveTo;
    private Stage stage;
    private ConsoleWindow window;

    public TestWindow(Locale locale, ServerAddresses addresses) {
        this(locale, addresses, Settings.inMemory());
    }

    public TestWindow(Locale locale, ServerAddresses addresses, Settings settings) {
        this(locale, new ConsoleServer.Here(new AddressModel(new FakeAddresses(addresses)), OPS, null), settings);
    }

    public TestWindow(Locale locale, ConsoleServer consoleServer) {
        this(locale, consoleServer, Settings.inMemory());
    }

    private TestWindow(Locale locale, ConsoleServer consoleServer, Settings settings) {
        this.locale = locale;
        this.consoleServer = consoleServer instanceof ConsoleServer.Here here
                ? new ConsoleServer.Here(here.addresses(), here.operator(), adb)
                : consoleServer;
        this.settings = settings;
    }

    /** A window that is attached to a remote server. */
    public static TestWindow attached(Locale locale, ServerLink link) {
        return new TestWindow(locale, new ConsoleServer.Afar(URI.create("ws://lab-3.example:8080"), OPS, link));
    }

    public static TestWindow english() {
        return new TestWindow(Locale.ENGLISH, NETWORK);
    }

    public TestWindow show(int width, int height) {
        return show(fleet, width, height);
    }

    /** Shows the window in its default size and position. */
    public TestWindow showAsItIs() {
        return show(fleet, 0, 0);
    }

    public TestWindow show(Fleet shown, int width, int height) {
        try {
            FxToolkit.registerPrimaryStage();
        } catch (TimeoutException e) {
            throw new IllegalStateException(e);
        }
        fleet.goBy(time);
        fx(() -> {
            stage = new Stage();
            window = new ConsoleWindow(stage, shown, consoleServer, Texts.of(locale),
                    closings::incrementAndGet,
                    new ConsoleServices(time, new ToolkitExecutor(), new Desktop(scheme, reducedMotion, transparency),
                            settings,
                            new HelpServices(opener, data),
                            new AdbComputer(ComputerSystem.LINUX, () -> new BridgeName("lab3"))));
            if (saveTo != null) {
                window.saveFilesTo(saveTo);
            }
            if (width > 0) {
                stage.setWidth(width);
                stage.setHeight(height);
            }
            window.show();
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
        return this;
    }

    public static <T> T fx(Callable<T> work) {
        try {
            return WaitForAsyncUtils.asyncFx(work).get(20, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The titles of the other open windows. */
    public List<String> otherWindows() {
        return fx(() -> Window.getWindows().stream().filter(other -> other != stage && other instanceof Stage)
                .map(other -> ((Stage) other).getTitle()).toList());
    }

    /** The text of a label in the only open watch window. */
    public String viewerSays(String selector) {
        return fx(() -> Window.getWindows().stream().filter(other -> other != stage && other.getScene() != null)
                .map(other -> other.getScene().lookup(selector)).filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText()).findFirst().orElse(""));
    }

    public List<Shortcut> shortcuts() {
        return fx(() -> window.shortcuts(Texts.of(locale)));
    }

    public Stage stage() {
        return stage;
    }

    public ConsoleWindow window() {
        return window;
    }

    @SuppressWarnings("unchecked")
    public TableView<PhoneRow> table() {
        return (TableView<PhoneRow>) stage.getScene().lookup("#roster");
    }

    /** The column with this name in the settings. */
    public TableColumn<PhoneRow, ?> column(String name) {
        return table().getColumns().stream().filter(column -> column.getId().equals("column-" + name)).findFirst()
                .orElseThrow();
    }

    /** Shows columns that are hidden initially. */
    public void show(String... columns) {
        fx(() -> {
            Stream.of(columns).forEach(name -> column(name).setVisible(true));
            return null;
        });
    }

    /** Replaces the text of the search field. */
    public void type(String search) {
        fx(() -> {
            ((TextField) stage.getScene().lookup("#search-field")).setText(search);
            return null;
        });
    }

    /** The text of a control for screen readers. */
    public String accessibleText(String id) {
        return fx(() -> String.valueOf(stage.getScene().lookup("#" + id)
                .queryAccessibleAttribute(AccessibleAttribute.TEXT)));
    }

    public void select(String... ids) {
        fx(() -> {
            table().getSelectionModel().clearSelection();
            for (String id : ids) {
                table().getItems().stream().filter(row -> row.id().value().equals(id))
                        .forEach(table().getSelectionModel()::select);
            }
            return null;
        });
    }

    public List<String> selected() {
        return fx(() -> table().getSelectionModel().getSelectedItems().stream().map(row -> row.id().value()).toList());
    }

    public List<String> ids() {
        return fx(() -> table().getItems().stream().map(row -> row.id().value()).toList());
    }

    /** The visible row of a phone; null if it is scrolled out of the table. */
    public TableRow<?> row(String id) {
        return fx(() -> table().lookupAll(".table-row-cell").stream().map(TableRow.class::cast)
                .filter(row -> row.getItem() instanceof PhoneRow item && item.id().value().equals(id)
                        && row.isVisible())
                .findFirst().orElse(null));
    }

    /** How far a phone's row is below the window's upper edge, in pixels. */
    public double top(String id) {
        TableRow<?> row = row(id);
        return fx(() -> row.localToScene(row.getLayoutBounds()).getMinY());
    }

    /** Scrolls the table until this row is the first visible one. */
    public void scrollTo(int row) {
        fx(() -> {
            table().scrollTo(row);
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** The texts of a phone's row, column by column. */
    public List<String> says(String id) {
        TableRow<?> row = row(id);
        return row == null ? List.of()
                : fx(() -> row.getChildrenUnmodifiable().stream()
                        .map(cell -> String.valueOf(((Labeled) cell).getText())).toList());
    }

    public boolean wears(String id, String pseudoClass) {
        TableRow<?> row = row(id);
        return row != null && fx(() -> row.getPseudoClassStates().stream()
                .anyMatch(state -> state.getPseudoClassName().equals(pseudoClass)));
    }

    /** All nodes of the window that match these selectors, each a style class such as ".label". */
    public Set<Node> all(String... selectors) {
        return fx(() -> Stream.of(selectors).flatMap(one -> stage.getScene().getRoot().lookupAll(one).stream())
                .collect(Collectors.toSet()));
    }

    public String text(String id) {
        return fx(() -> ((Labeled) stage.getScene().lookup("#" + id)).getText());
    }

    public boolean isEnabled(String id) {
        return fx(() -> !stage.getScene().lookup("#" + id).isDisabled());
    }

    public boolean isVisible(String id) {
        return fx(() -> {
            Node node = stage.getScene().lookup("#" + id);
            return node != null && node.isVisible();
        });
    }

    public void press(String id) {
        fx(() -> {
            stage.getScene().lookup("#" + id).fireEvent(new javafx.event.ActionEvent());
            return null;
        });
    }

    /** Presses a button as a user would, so that a toggle changes too. */
    public void fire(String id) {
        fx(() -> {
            ((ButtonBase) stage.getScene().lookup("#" + id)).fire();
            return null;
        });
    }

    /** Chooses an item of the toolbar's menu. */
    public void choose(String id) {
        fx(() -> {
            ((MenuButton) stage.getScene().lookup("#action-more")).getItems().stream()
                    .filter(item -> id.equals(item.getId())).findFirst().orElseThrow().fire();
            return null;
        });
    }

    /** Agrees to the open question. */
    public void sayYes() {
        fx(() -> {
            DialogPane question = Window.getWindows().stream().filter(Window::isShowing)
                    .map(shown -> shown.getScene().getRoot()).filter(DialogPane.class::isInstance)
                    .map(DialogPane.class::cast).findFirst().orElseThrow();
            question.lookupButton(question.getButtonTypes().getFirst()).fireEvent(new javafx.event.ActionEvent());
            return null;
        });
    }

    public List<String> notices() {
        return fx(() -> stage.getScene().getRoot().lookupAll(".notice .label").stream().map(Label.class::cast)
                .filter(label -> label.getParent().isVisible()).map(Label::getText).toList());
    }

    @Override
    public void close() {
        fx(() -> {
            if (window != null) {
                window.close();
            }
            // Windows that a test left open would take the keys of the next test.
            List.copyOf(Window.getWindows()).forEach(Window::hide);
            return null;
        });
    }
}
