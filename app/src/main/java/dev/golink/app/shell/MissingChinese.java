package dev.golink.app.shell;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

import dev.golink.app.notices.NoticeContent;
import dev.golink.app.notices.NoticesModel;
import dev.golink.app.preferences.Language;
import dev.golink.app.preferences.PreferencesModel;
import dev.golink.ui.presentation.Indicator;
import dev.golink.ui.texts.Texts;

/**
 * Explains once, on a computer without a Chinese font, why Chinese letters appear as boxes. For the JavaFX thread only.
 */
final class MissingChinese {
    private static final Duration STAY = Duration.ofHours(1);

    private final ObservableValue<Texts> words;
    private final PreferencesModel preferences;
    private final NoticesModel notices;
    private Subscription watching = Subscription.EMPTY;
    private boolean told;

    MissingChinese(ObservableValue<Texts> words, PreferencesModel preferences, NoticesModel notices) {
        this.words = words;
        this.preferences = preferences;
        this.notices = notices;
    }

    /** Shows the notice now if Chinese is chosen, otherwise as soon as it is chosen. */
    void watch() {
        watching = words.subscribe(this::speak);
    }

    private void speak(Texts now) {
        if (told || !now.locale().getLanguage().equals(Locale.CHINESE.getLanguage())) {
            return;
        }
        told = true;
        watching.unsubscribe();
        notices.show(new NoticeContent.Worded(Indicator.REFUSED, say -> say.texts().text("fonts.noChinese"),
                Optional.of(new NoticeContent.Offer(say -> say.texts().text("fonts.english"),
                        say -> say.texts().text("fonts.english.full"), () -> preferences.speak(Language.ENGLISH))),
                STAY));
    }
}
