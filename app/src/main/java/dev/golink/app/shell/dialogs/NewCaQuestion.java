package dev.golink.app.shell.dialogs;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

import com.google.gson.JsonObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.app.notices.NoticeContent;
import dev.golink.app.notices.NoticesModel;
import dev.golink.app.shell.context.ConsoleContext;
import dev.golink.server.ServerCertificates;
import dev.golink.server.certificate.own.NewCaNeeded;
import dev.golink.server.fleet.screen.Watch;
import dev.golink.ui.presentation.Indicator;
import dev.golink.ui.settings.Section;
import dev.golink.ui.texts.Texts;

/**
 * Says why the console's own server needs a new CA, and asks before one is made, because everybody has to trust it. If
 * the operator declines, nothing is said again until there is another reason. For the JavaFX thread only. See decision
 * 0057.
 *
 * @param question     asks
 * @param context      the window's surroundings
 * @param notices      shows the reason and the result
 * @param certificates the certificates of the console's own server
 */
public record NewCaQuestion(Question question, ConsoleContext context, NoticesModel notices,
        ServerCertificates certificates) {
    private static final Logger LOG = LoggerFactory.getLogger(NewCaQuestion.class);
    private static final String REASON = "declined";
    /** The reason for which the operator last declined a new CA; empty if there is none. */
    private static final Section<String> DECLINED = new Section<>("newCa", "", fields -> fields.text(REASON, ""),
            NewCaQuestion::written);
    private static final Duration STAY = Duration.ofHours(1);

    private static JsonObject written(String reason) {
        JsonObject object = new JsonObject();
        object.addProperty(REASON, reason);
        return object;
    }

    /** Shows the reason for a new CA from now on, whenever there is one. */
    public Watch begin() {
        return certificates.watchNewCa(needed -> context.fx().once(() -> needed.ifPresent(this::show)));
    }

    private void show(NewCaNeeded needed) {
        if (!context.settings().get(DECLINED).equals(needed.reason())) {
            notices.show(new NoticeContent.Worded(Indicator.LATE, say -> reason(needed, say.texts()),
                    Optional.of(new NoticeContent.Offer(say -> say.texts().text("newCa.make"),
                            say -> say.texts().text("newCa.make.full"), () -> ask(needed))),
                    STAY));
        }
    }

    private void ask(NewCaNeeded needed) {
        Texts texts = question.texts();
        question.askWithNoOnEnter(texts.text("newCa.question", reason(needed, texts)), texts.text("newCa.yes"),
                this::replace, () -> context.settings().set(DECLINED, needed.reason()));
    }

    private void replace() {
        certificates.replaceCa().whenComplete((_, failure) -> context.fx().once(() -> {
            if (failure == null) {
                say(Indicator.INFO, texts -> texts.text("newCa.made"));
            } else {
                LOG.warn("A new CA could not be made.", failure);
                Throwable cause = failure instanceof CompletionException && failure.getCause() != null
                        ? failure.getCause()
                        : failure;
                say(Indicator.REFUSED, texts -> texts.text("newCa.failed", String.valueOf(cause.getMessage())));
            }
        }));
    }

    private void say(Indicator indicator, Function<Texts, String> words) {
        notices.show(new NoticeContent.Worded(indicator, say -> words.apply(say.texts()), Optional.empty(),
                NoticesModel.STAY));
    }

    private String reason(NewCaNeeded needed, Texts texts) {
        return switch (needed) {
            case NewCaNeeded.NamesOutside outside ->
                texts.text("newCa.names", String.join(", ", outside.names().texts()));
            case NewCaNeeded.Ends(Instant end) -> texts.text("newCa.ends", date(end, texts));
            case NewCaNeeded.NotYetValid(Instant start) -> texts.text("newCa.early", date(start, texts));
        };
    }

    private String date(Instant instant, Texts texts) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(texts.locale())
                .format(instant.atZone(context.clock().getZone()));
    }
}
