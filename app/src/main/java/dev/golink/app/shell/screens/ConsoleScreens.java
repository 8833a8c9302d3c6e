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

/** What brings, shows and keeps the screens of phones for one window. For the window's thread only. */
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
     * Makes it; nothing is looked at yet.
     *
     * @param screens    makes the screens that the window gets, given who is told what their frames cost; closed with it
     * @param models     the phones whose screens they are
     * @param fullScreen fills the screen with the wall
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

    /** Tells somebody what became of screenshots and recordings; one listener. */
    public void onReport(Consumer<KeepReport> listener) {
        onReport = listener;
    }

    /** Runs something whenever files were saved; one thing. */
    public void onSaved(Runnable then) {
        whenSaved = then;
    }

    private WallParts wall(FullScreen fullScreen, Site site) {
        Stage stage = owner.stage();
        return new WallParts(
                new WallScreens(feeds, models.wall(), models.roster(), models.linked(), site.clock()),
                stage.showingProperty().and(stage.iconifiedProperty().not()), fullScreen, overlay(site));
    }

    /** Over the pictures of the wall: that a recording is on, and figures while they are wanted. */
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

    /** What the server asks a phone for that can do it, and JPEG of the others. */
    private Codec codecOf(PhoneId id) {
        return models.roster().row(id).filter(row -> row.phone().description().codecs().contains(Codec.H264))
                .map(_ -> Codec.H264).orElse(Codec.JPEG);
    }

    private static long cpuNanos() {
        return ProcessHandle.current().info().totalCpuDuration().map(Duration::toNanos).orElse(0L);
    }

    /** The room on the screen that most of the window is on. */
    private Rectangle2D room() {
        Stage stage = owner.stage();
        return Screen.getScreensForRectangle(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()).stream()
                .findFirst().orElse(Screen.getPrimary()).getVisualBounds();
    }

    /** The windows that show one screen each. */
    public ScreenViewers viewers() {
        return viewers;
    }

    /** What can be kept of the selected phones. */
    public KeepModel kept() {
        return kept;
    }

    /** The recordings that are going on. */
    public Recordings recordings() {
        return kept.keep().recordings();
    }

    /** What the wall stands on. */
    public WallParts wall() {
        return wall;
    }

    /** How many screens this computer carries, as of the last tick. */
    public ObservableValue<Capacity> capacity() {
        return attention.capacityProperty();
    }

    /** Shows the screens of the selected phones in windows of their own. */
    public void watchSelected() {
        Map<PhoneId, ObservableValue<Phone>> phones = new LinkedHashMap<>();
        models.commands().watchable().forEach(row -> phones.put(row.id(), models.roster().phone(row.id())));
        viewers.show(phones);
    }

    /** The key that shows and hides figures over pictures. */
    public void handle(KeyEvent event) {
        if (Keys.FIGURES.match(event)) {
            event.consume();
            viewers.figuresProperty().set(!viewers.figuresProperty().get());
        }
    }

    /** Lets time pass; about once a second. */
    public void tick() {
        attention.tick(feeds::retune);
    }

    /** Ends all of it, and waits for files that are being written, for some seconds at most. */
    @Override
    public void close() {
        viewers.close();
        kept.keep().close();
        wall.screens().close();
        feeds.close();
    }
}
