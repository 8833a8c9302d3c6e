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

import dev.golink.app.shell.dialogs.Owner;
import dev.golink.app.shell.place.Site;
import dev.golink.app.shell.place.SystemClipboard;
import dev.golink.screens.attention.AttentionController;
import dev.golink.screens.attention.Budget;
import dev.golink.screens.attention.Capacity;
import dev.golink.screens.feed.ScreenFeeds;
import dev.golink.screens.figures.FigureLayers;
import dev.golink.screens.figures.FiguresModel;
import dev.golink.screens.frames.FrameCosts;
import dev.golink.screens.keep.Keep;
import dev.golink.screens.keep.RecordingSign;
import dev.golink.screens.keep.Recordings;
import dev.golink.screens.keep.recording.KeepHome;
import dev.golink.screens.keep.recording.KeepReport;
import dev.golink.screens.viewer.Home;
import dev.golink.screens.viewer.ScreenViewers;
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
    private final Owner owner;
    private final AttentionController attention;
    private final ScreenFeeds feeds;
    private final KeepModel kept;
    private final ScreenViewers viewers;
    private final WallParts wall;
    private Consumer<KeepReport> onReport = _ -> {};
    private Runnable whenSaved = () -> {};

    /**
     * Creates it; no screen is watched yet.
     *
     * @param screens    creates the source of the phones' screens, given the recipient of the frames' costs; closed
     *                   with this object
     * @param models     the phones whose screens are shown
     * @param fullScreen shows the wall on the full screen
     * @param owner      the console's window
     */
    public ConsoleScreens(Function<FrameCosts, ScreenFeeds> screens, ScreenModels models, FullScreen fullScreen,
            Site site, Owner owner) {
        this.models = models;
        this.owner = owner;
        attention = new AttentionController(Budget.ofCores(Runtime.getRuntime().availableProcessors()),
                ConsoleScreens::cpuNanos, this::codecOf, System::nanoTime);
        feeds = screens.apply(attention.costs());
        kept = new KeepModel(keep(site));
        recordings().countProperty().subscribe(_ -> models.roster().setRecorded(recordings().phones()));
        viewers = new ScreenViewers(feeds, owner.words(), site.crossing()::once, owner.theme()::dress,
                new ViewerActions(models, kept.keep()), models.linked(),
                new Home(site.place()::operator, site.settings(), this::room, site.place().clockAhead()));
        feeds.tuneBy(attention);
        wall = wall(fullScreen, site);
    }

    private Keep keep(Site site) {
        KeepHome home = new KeepHome(() -> site.preferences().kept().path(),
                phone -> models.roster().row(phone).map(PhoneRow::phone), SystemClipboard::put,
                this::tell);
        return Keep.of(feeds, home, site.crossing()::once, site.clock());
    }

    private void tell(KeepReport report) {
        onReport.accept(report);
        if (report.place().isPresent()) {
            whenSaved.run();
        }
    }

    /** Sets the one listener to the results of screenshots and recordings. */
    public void onReport(Consumer<KeepReport> listener) {
        onReport = listener;
    }

    /** Sets the one action that runs whenever files were saved. */
    public void onSaved(Runnable then) {
        whenSaved = then;
    }

    private WallParts wall(FullScreen fullScreen, Site site) {
        Stage stage = owner.stage();
        return new WallParts(
                new WallScreens(feeds, models.wall(), models.roster(), models.linked(), site.clock()),
                stage.showingProperty().and(stage.iconifiedProperty().not()), fullScreen, overlay(site));
    }

    /** The layers over the wall's pictures: the recording indicator, and the latency figures while they are shown. */
    private Overlay overlay(Site site) {
        FigureLayers figures = new FigureLayers(feeds, models.roster()::phone, viewers.figuresProperty(),
                owner.words(),
                new FiguresModel.Clocks(site.clock(), System::nanoTime, site.place().clockAhead()));
        models.roster().nowProperty().subscribe((_, _) -> figures.tick());
        return (layer, phone) -> {
            RecordingSign sign = new RecordingSign(recordings(), phone, owner.language());
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
        Stage stage = owner.stage();
        return Screen.getScreensForRectangle(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()).stream()
                .findFirst().orElse(Screen.getPrimary()).getVisualBounds();
    }

    /** The watch windows, each with one phone's screen. */
    public ScreenViewers viewers() {
        return viewers;
    }

    /** The capture actions for the selected phones. */
    public KeepModel kept() {
        return kept;
    }

    /** The recordings in progress. */
    public Recordings recordings() {
        return kept.keep().recordings();
    }

    /** The parts that the wall needs. */
    public WallParts wall() {
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
        kept.keep().close();
        wall.screens().close();
        feeds.close();
    }
}
