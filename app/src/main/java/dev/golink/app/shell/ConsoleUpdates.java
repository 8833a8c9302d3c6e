package dev.golink.app.shell;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import dev.golink.app.compose.ComposePurpose;
import dev.golink.app.history.HistoryModels;
import dev.golink.app.link.LinkModel;
import dev.golink.app.notices.NoticeContent;
import dev.golink.app.shell.context.ConsoleContext;
import dev.golink.app.shell.context.ConsoleServer;
import dev.golink.app.shell.models.AccessModels;
import dev.golink.app.shell.models.AlertModels;
import dev.golink.app.shell.models.NoticeModels;
import dev.golink.app.shell.models.RunModels;
import dev.golink.server.fleet.Fleet;
import dev.golink.server.fleet.OperatorNote;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.screen.Watch;
import dev.golink.server.time.Moment;
import dev.golink.ui.feed.FleetInbox;
import dev.golink.ui.feed.FleetUpdate;
import dev.golink.ui.feed.Inbox;
import dev.golink.ui.feed.Ticker;
import dev.golink.ui.presentation.Indicator;
import dev.golink.ui.roster.PhoneRow;

/** Keeps the models of a window up to date with the fleet, the link and the time. For the JavaFX thread only. */
final class ConsoleUpdates implements AutoCloseable {
    /** How long the notice about the console's new name stays. */
    private static final Duration RENAMED = Duration.ofMinutes(1);

    private final ConsoleContext context;
    private final PhoneModels phoneModels;
    private final ProfileModels profiles;
    private final RunModels runModels;
    private final NoticeModels noticeModels;
    private final AlertModels alerts;
    private final AccessModels access;
    private final HistoryModels history;
    private final LinkModel link;
    private final FleetInbox inbox;
    private final Inbox<OperatorNote> notes;
    private final Ticker ticker;
    private BiConsumer<OperatorNote, Runnable> onNote = (_, _) -> {};
    private Runnable afterNews = () -> {};
    private Runnable afterTick = () -> {};
    private Subscription watching = Subscription.EMPTY;
    // Held in a field, because a binding without references is garbage-collected.
    private BooleanExpression ticking = new SimpleBooleanProperty();
    private OperatorId self;

    /** Creates it; nothing is watched yet. */
    ConsoleUpdates(ConsoleContext context, PhoneModels phoneModels, ProfileModels profiles, RunModels runModels,
            NoticeModels noticeModels, AlertModels alerts, AccessModels access, HistoryModels history,
            LinkModel link) {
        this.context = context;
        this.phoneModels = phoneModels;
        this.profiles = profiles;
        this.runModels = runModels;
        this.noticeModels = noticeModels;
        this.alerts = alerts;
        this.access = access;
        this.history = history;
        this.link = link;
        this.self = context.consoleServer().operator();
        link.liveProperty().subscribe(this::showLive);
        inbox = new FleetInbox(context.fx(), this::take);
        notes = new Inbox<>(context.fx(), arrived -> arrived.forEach(note -> onNote.accept(note,
                () -> runModels.compose().open(new ComposePurpose.Note(Optional.of(note.from()))))));
        ticker = new Ticker(context.fx(), this::tick);
    }

    /** Sets the one listener to notes from other operators; it also gets an action that opens a reply. */
    void onNote(BiConsumer<OperatorNote, Runnable> listener) {
        onNote = listener;
    }

    /** Sets the one action that runs whenever phones have changed. */
    void onNews(Runnable then) {
        afterNews = then;
    }

    /** Sets the one action that runs with each tick. */
    void onTick(Runnable then) {
        afterTick = then;
    }

    /** Watches the fleet from now on, and the server: its addresses, or the link to it if it is remote. */
    void watch(Fleet fleet) {
        Watch news = fleet.watch(inbox);
        Watch fromOthers = fleet.operators().listen(notes::put);
        Runnable runs = runModels.runs().watch();
        Watch rights = access.access().watch();
        Watch storing = history.watch();
        Watch audit = access.audit().watch();
        Subscription all = Subscription.combine(news::close, fromOthers::close, runs::run, rights::close,
                storing::close, audit::close);
        watching = switch (context.consoleServer()) {
            case ConsoleServer.Here here -> Subscription.combine(all, here.addresses().watch(context.fx())::close);
            case ConsoleServer.Afar afar -> Subscription.combine(all, afar.link().watch(link)::close);
        };
    }

    /**
     * Ticks while the passing of time is visible or something waits for a time.
     *
     * @param open    whether the window is open
     * @param hidden  whether the open window is minimized
     * @param viewers whether watch windows are open
     */
    void tickWhile(BooleanExpression open, BooleanExpression hidden, BooleanExpression viewers) {
        ticking = open.and(hidden.not().and(anythingAges()).or(noticeModels.presences().waitingProperty())
                .or(alerts.watch().waitingProperty()).or(alerts.webhook().pausedProperty())
                .or(viewers));
        ticking.subscribe(ticker::setRunning);
    }

    /** Whether the window shows anything that changes by time alone. */
    private BooleanBinding anythingAges() {
        return phoneModels.roster().knownCountProperty().greaterThan(0)
                .or(Bindings.isNotEmpty(noticeModels.notices().shown()))
                .or(Bindings.isNotEmpty(runModels.runs().runs()))
                .or(link.liveProperty().not())
                .or(noticeModels.centre().openProperty())
                .or(Bindings.isNotEmpty(access.waiting().rows()))
                .or(access.pairing().openProperty())
                .or(history.list().openProperty())
                .or(noticeModels.centre().rules().quietProperty());
    }

    private void take(FleetUpdate news) {
        noticeModels.presences().take(news, this::known);
        alerts.watch().take(news, this::known);
        phoneModels.roster().apply(news);
        phoneModels.wall().refresh();
        profiles.names().publish();
        profiles.profiles().refresh();
        phoneModels.online().observe(context.clock().elapsed(), news.counts().online());
        runModels.runs().refresh();
        runModels.commands().refresh();
        runModels.message().refresh();
        runModels.compose().refresh();
        afterNews.run();
    }

    private @Nullable Phone known(PhoneId id) {
        return phoneModels.roster().row(id).map(PhoneRow::phone).orElse(null);
    }

    private void showLive(boolean live) {
        Moment of = link.pictureOf();
        noticeModels.presences().setLive(live);
        alerts.watch().setLive(live);
        if (live) {
            phoneModels.roster().resume();
            reportIfRenamed();
            // After a new connection, the server may be another one, so earlier refusals and missing answers no longer
            // count.
            noticeModels.notices().linkRenewed();
            profiles.profiles().forgetRefusal();
            runModels.runs().linkRenewed(phoneModels.roster().known());
        } else if (of != null) {
            phoneModels.roster().stopAt(of);
            phoneModels.heartbeats().interrupt();
            phoneModels.online().interrupt(context.clock().elapsed());
            noticeModels.notices().show(new NoticeContent.ServerLost(context.consoleServer().authority(), 1));
        }
        runModels.commands().setReachable(live);
    }

    private void reportIfRenamed() {
        OperatorId before = self;
        OperatorId now = context.consoleServer().operator();
        self = now;
        if (!now.equals(before)) {
            noticeModels.notices().show(new NoticeContent.Worded(Indicator.INFO,
                    say -> say.texts().text("link.renamed", before.value(), now.value()), Optional.empty(), RENAMED));
        }
    }

    private void tick() {
        link.tick();
        phoneModels.roster().tick();
        phoneModels.wall().tick();
        runModels.runs().tick();
        noticeModels.presences().tick();
        alerts.tick();
        noticeModels.notices().tick();
        profiles.profiles().undo().tick(noticeModels.notices()::isShown);
        noticeModels.centre().tick();
        profiles.profiles().refresh();
        phoneModels.online().tick(context.clock().elapsed());
        access.tick();
        history.tick();
        if (phoneModels.search().isTimed()) {
            phoneModels.roster().reconsider();
        }
        afterTick.run();
    }

    /** Ends all updates for good. */
    @Override
    public void close() {
        watching.unsubscribe();
        ticker.close();
        alerts.close();
    }
}
