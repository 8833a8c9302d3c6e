package dev.golink.app.shell.screens;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;

import dev.golink.app.shell.context.ConsoleContext;
import dev.golink.app.shell.context.SystemClipboard;
import dev.golink.app.shell.dialogs.OwnerWindow;
import dev.golink.screens.capture.Capture;
import dev.golink.screens.capture.RecordingIndicator;
import dev.golink.screens.capture.Recordings;
import dev.golink.screens.capture.recording.CaptureContext;
import dev.golink.screens.capture.recording.CaptureReport;
import dev.golink.screens.feed.ScreenFeeds;
import dev.golink.screens.frames.FrameCosts;
import dev.golink.screens.latency.LatencyModel;
import dev.golink.screens.latency.LatencyOverlays;
import dev.golink.screens.quality.Budget;
import dev.golink.screens.quality.Capacity;
import dev.golink.screens.quality.QualityController;
import dev.golink.screens.viewer.ScreenViewers;
import dev.golink.screens.viewer.ViewerContext;
import dev.golink.screens.wall.WallScreens;
import dev.golink.screens.wall.tile.Overlay;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.screen.Codec;
import dev.golink.ui.keys.Keys;
import dev.golink.ui.roster.PhoneRow;

/** Receives, shows and captures the phones' screens for one window. For the JavaFX thread only. */
public final class ConsoleScreens implements AutoCloseable {
    private final ScreenModels models;
    private final OwnerWindow ownerWindow;
    private final QualityController attention;
    private final ScreenFeeds feeds;
    private final CaptureModel kept;
    private final ScreenViewers viewers;
    private final WallContext wall;
    private Consumer<CaptureReport> onReport = _ -> {};
    private Runnable whenSaved = () -> {};

    /**
     * Creates it; no screen is watched yet.
     *
     * @param screens     creates the source of the phones' screens, given the recipient of the frames' costs; closed
     *                    with this object
     * @param models      the phones whose screens are shown
     * @param fullScreen  shows the wall on the full screen
     * @param ownerWindow the console's window
     */
    public ConsoleScreens(Function<FrameCosts, ScreenFeeds> screens, ScreenModels models, FullScreen fullScreen,
            ConsoleContext context, OwnerWindow ownerWindow) {
        this.models = models;
        this.ownerWindow = ownerWindow;
        attention = new QualityController(Budget.ofCores(Runtime.getRuntime().availableProcessors()),
                ConsoleScreens::cpuNanos, this::codecOf, System::nanoTime);
        feeds = screens.apply(attention.costs());
        kept = new CaptureModel(capture(context));
        recordings().countProperty().subscribe(_ -> models.roster().setRecorded(recordings().phones()));
        viewers = new ScreenViewers(feeds, ownerWindow.words(), context.fx()::once, ownerWindow.theme()::apply,
                new ViewerActions(models, kept.capture()), models.linked(),
                new ViewerContext(context.consoleServer()::operator, context.settings(), this::room,
                        context.consoleServer()::clockAhead));
        feeds.tuneBy(attention);
        wall = wall(fullScreen, context);
    }

    private Capture capture(ConsoleContext context) {
        CaptureContext captureContext = new CaptureContext(() -> context.preferences().capture().path(),
                phone -> models.roster().row(phone).map(PhoneRow::phone), SystemClipboard::put,
                this::report);
        return Capture.of(feeds, captureContext, context.fx()::once, context.clock());
    }

    private void report(CaptureReport report) {
        onReport.accept(report);
        if (report.place().isPresent()) {
            whenSaved.run();
        }
    }

    /** Sets the one listener to the results of screenshots and recordings. */
    public void onReport(Consumer<CaptureReport> listener) {
        onReport = listener;
    }

    /** Sets the one action that runs whenever files were saved. */
    public void onSaved(Runnable then) {
        whenSaved = then;
    }

    private WallContext wall(FullScreen fullScreen, ConsoleContext context) {
        Stage stage = ownerWindow.stage();
        return new WallContext(
                new WallScreens(feeds, models.wall(), models.roster(), models.linked(), context.clock()),
                stage.showingProperty().and(stage.iconifiedProperty().not()), fullScreen, overlay(context));
    }

    /** The layers over the wall's pictures: the recording indicator, and the latency figures while they are shown. */
    private Overlay overlay(ConsoleContext context) {
        LatencyOverlays figures = new LatencyOverlays(feeds, models.roster()::phone, viewers.figuresProperty(),
                ownerWindow.words(),
                new LatencyModel.Clocks(context.clock(), System::nanoTime, context.consoleServer()::clockAhead));
        models.roster().nowProperty().subscribe((_, _) -> figures.tick());
        return (layer, phone) -> {
            RecordingIndicator sign = new RecordingIndicator(recordings(), phone, ownerWindow.language());
            sign.getStyleClass().add("over-picture");
            StackPane.setAlignment(sign, Pos.TOP_RIGHT);
            layer.getChildren().add(sign);
            return figures.show(layer, phone).and(() -> layer.getChildren().remove(sign));
        };
    }

    /** The codec that the server requests from a phone: H.264 if the phone supports it, otherwise JPEG. */
    private Codec codecOf(PhoneId id) {
        return models.roster().row(id).filter(row -> row.phone().description().codecs().contains(Codec.H264))
                .map(_ -> Codec.H264).orElse(Codec.JPEG);
    }

    private static long cpuNanos() {
        return ProcessHandle.current().info().totalCpuDuration().map(Duration::toNanos).orElse(0L);
    }

    /** The usable area of the screen that shows the window. */
    private Rectangle2D room() {
        Stage stage = ownerWindow.stage();
        return Screen.getScreensForRectangle(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()).stream()
                .findFirst().orElse(Screen.getPrimary()).getVisualBounds();
    }

    /** The watch windows, each with one phone's screen. */
    public ScreenViewers viewers() {
        return viewers;
    }

    /** The capture actions for the selected phones. */
    public CaptureModel kept() {
        return kept;
    }

    /** The recordings in progress. */
    public Recordings recordings() {
        return kept.capture().recordings();
    }

    /** The parts that the wall needs. */
    public WallContext wall() {
        return wall;
    }

    /** The number of screens that this computer can run, as of the last tick. */
    public ObservableValue<Capacity> capacity() {
        return attention.capacityProperty();
    }

    /** Opens watch windows for the selected phones' screens. */
    public void watchSelected() {
        Map<PhoneId, ObservableValue<Phone>> phones = new LinkedHashMap<>();
        models.commands().watchable().forEach(row -> phones.put(row.id(), models.roster().phone(row.id())));
        viewers.show(phones);
    }

    /** Handles the key that shows and hides latency figures over pictures. */
    public void handle(KeyEvent event) {
        if (Keys.FIGURES.match(event)) {
            event.consume();
            viewers.figuresProperty().set(!viewers.figuresProperty().get());
        }
    }

    /** Adapts the quality of the screens to the computer's load; to be called about once a second. */
    public void tick() {
        attention.tick(feeds::retune);
    }

    /** Ends everything, and waits some seconds at most for files that are being written. */
    @Override
    public void close() {
        viewers.close();
        kept.capture().close();
        wall.screens().close();
        feeds.close();
    }
}
