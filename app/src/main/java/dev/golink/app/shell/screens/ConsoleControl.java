package dev.golink.app.shell.screens;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import dev.golink.app.access.AccessModel;
import dev.golink.app.link.LinkModel;
import dev.golink.app.notices.NoticeContent;
import dev.golink.app.notices.NoticesModel;
import dev.golink.app.shell.context.ConsoleContext;
import dev.golink.app.shell.dialogs.OwnerWindow;
import dev.golink.app.shell.dialogs.Question;
import dev.golink.screens.control.ControlContext;
import dev.golink.screens.control.ControlModel;
import dev.golink.screens.control.ControlTexts;
import dev.golink.screens.control.view.ControlServices;
import dev.golink.screens.control.view.LedgerView;
import dev.golink.server.access.right.Right;
import dev.golink.server.fleet.control.Control;
import dev.golink.server.fleet.control.ControlLoss;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.ui.presentation.Indicator;
import dev.golink.ui.presentation.PhoneTexts;
import dev.golink.ui.roster.RosterModel;
import dev.golink.ui.scenes.SideWindow;
import dev.golink.ui.texts.Texts;

/** The control of phones in one console, with its question, notices and list of gestures. For the JavaFX thread only. */
public final class ConsoleControl implements AutoCloseable {
    private static final double WIDTH = 720;
    private static final double HEIGHT = 480;
    /** How long the notice about lost control stays. */
    private static final Duration STAY = Duration.ofMinutes(1);

    private final RosterModel roster;
    private final NoticesModel notices;
    private final Question question;
    private final OwnerWindow ownerWindow;
    private final ControlServices services;

    /**
     * Creates it; no phone is controlled yet.
     *
     * @param control     the control of the server's phones
     * @param ownerWindow the console's window
     * @param question    asks before control is taken from another operator
     * @param notices     says that control was lost
     */
    public ConsoleControl(Supplier<Control> control, RosterModel roster, AccessModel access, LinkModel link,
            ConsoleContext context, OwnerWindow ownerWindow, Question question, NoticesModel notices) {
        this.roster = roster;
        this.notices = notices;
        this.question = question;
        this.ownerWindow = ownerWindow;
        ControlModel model = new ControlModel(
                new ControlContext(control, roster::phone, context.consoleServer()::operator, link.liveProperty(),
                        access.barred(Right.CONTROL)),
                context.fx(), context.clock(), context.clock()::nanos);
        model.onLost(this::report);
        SideWindow gestures = new SideWindow(ownerWindow.stage(), ownerWindow.theme()::apply, ownerWindow.words(),
                new SideWindow.Content(language -> language.text("control.ledger.title"),
                        language -> new LedgerView(model.ledger(), entry -> name(entry.phone()),
                                new ControlTexts(language), context.clock().getZone()).node(),
                        WIDTH, HEIGHT));
        services = new ControlServices(model, this::ask, gestures::show);
    }

    /** What views of pictures need. */
    public ControlServices services() {
        return services;
    }

    private void ask(Window over, PhoneId phone, OperatorId from, Runnable yes) {
        Texts texts = ownerWindow.language();
        question.ask(over, texts.text("control.takeOver.question", from.value(), name(phone)),
                texts.text("control.takeOver.yes"), yes);
    }

    /** Shows one notice for each reason and operator. */
    private void report(List<ControlLoss> losses) {
        Map<Cause, List<ControlLoss>> causes = losses.stream().collect(Collectors.groupingBy(
                loss -> new Cause(loss.why(), loss.by()), LinkedHashMap::new, Collectors.toList()));
        causes.forEach((cause, lost) -> notices.show(new NoticeContent.Worded(Indicator.INFO,
                say -> new ControlTexts(say.texts()).notice(cause.why, cause.by, names(lost, say.texts())),
                Optional.empty(), STAY)));
    }

    private String names(List<ControlLoss> losses, Texts texts) {
        return losses.stream().map(loss -> name(loss.phone()))
                .collect(Collectors.joining(texts.text("sentence.comma")));
    }

    private String name(PhoneId phone) {
        return roster.row(phone).map(row -> PhoneTexts.numbered(row.phone(), PhoneTexts.name(row.phone())))
                .orElse(phone.value());
    }

    @Override
    public void close() {
        services.model().close();
    }

    /**
     * Why control was lost.
     *
     * @param why the reason
     * @param by  who has the control now; null if nobody has
     */
    private record Cause(ControlLoss.Reason why, @Nullable OperatorId by) {}
}
