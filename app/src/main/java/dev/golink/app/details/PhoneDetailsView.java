package dev.golink.app.details;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import dev.golink.app.field.FieldDetail.Section;
import dev.golink.app.history.HeartbeatChart;
import dev.golink.app.history.HeartbeatSeries;
import dev.golink.app.history.HistoryTexts;
import dev.golink.app.profiles.EditRight;
import dev.golink.app.profiles.ProfilesModel;
import dev.golink.app.profiles.names.NameField;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.profile.Profile;
import dev.golink.server.fleet.profile.ProfileEdit;
import dev.golink.ui.presentation.Indicator;
import dev.golink.ui.presentation.IndicatorView;
import dev.golink.ui.presentation.PhoneTexts;
import dev.golink.ui.roster.PhoneAges;
import dev.golink.ui.roster.PhoneRow;
import dev.golink.ui.roster.PhoneSnapshot;
import dev.golink.ui.texts.Texts;

/** Shows all that is known of one phone, and its profile. */
final class PhoneDetailsView {
    private final VBox root = new VBox();
    private final IndicatorView sign = new IndicatorView(Indicator.NONE);
    private final Label title = new Label();
    private final Label subtitle = new Label();
    private final Label presence = new Label();
    private final TextField nickname = NameField.of("");
    private final DraftView nicknameDraft;
    private final DraftView noteDraft;
    private final HeartbeatChart chart = new HeartbeatChart();
    private final Label listening = new Label();
    private final Label beatsInWords = new Label();
    private final FactsView connection = new FactsView();
    private final FactsView description = new FactsView();
    private final PresenceChangesView passages;
    private final LastDaysView lastDays;
    private final PhoneTexts phones;
    private final Facts facts;
    private final HistoryTexts beats;
    private final DetailsModel model;
    private final ProfilesModel profiles;
    private @Nullable PhoneRow row;

    PhoneDetailsView(DetailsModel model, ProfilesModel profiles, EditRight edits, PhoneTexts phones,
            LastDays last) {
        this.model = model;
        this.profiles = profiles;
        this.phones = phones;
        Texts texts = phones.texts();
        facts = new Facts(phones);
        beats = new HistoryTexts(phones);
        passages = new PresenceChangesView(phones);
        lastDays = new LastDaysView(last, phones);
        nickname.setId("nickname");
        nicknameDraft = new DraftView(nickname, texts.text("profile.nickname"), texts, edits.whyNot(),
                text -> edit(ProfileEdit.nickname(text.strip())));
        TextArea note = new TextArea();
        NameField.limit(note, Profile.LONGEST_NOTE);
        note.setId("note");
        note.setPrefRowCount(3);
        note.setWrapText(true);
        noteDraft = new DraftView(note, texts.text("profile.note"), texts, edits.whyNot(),
                text -> edit(ProfileEdit.note(text)));
        title.setId("details-title");
        title.getStyleClass().add("details-title");
        subtitle.getStyleClass().add("word");
        presence.setId("details-presence");
        chart.setId("beat-chart");
        listening.setId("beats-since");
        beatsInWords.setId("beats-words");
        for (Label label : new Label[]{title, subtitle, presence, listening, beatsInWords}) {
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
        }
        listening.getStyleClass().add("word");
        beatsInWords.getStyleClass().add("word");
        chart.widthProperty().subscribe((_, _) -> draw());
    }

    /**
     * Builds the content of the view.
     *
     * @param names the node between the nickname and the note
     */
    void lay(Node names) {
        Texts texts = phones.texts();
        VBox titles = new VBox(title, subtitle);
        HBox.setHgrow(titles, Priority.ALWAYS);
        HBox head = new HBox(sign, titles);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("details-head");
        root.getStyleClass().add("details-content");
        root.getChildren().setAll(head, presence, nicknameDraft.node(), names, noteDraft.node(),
                heading(texts.text("details.beats")), chart, listening, beatsInWords,
                heading(texts.text("details.passages")), passages.node(),
                lastDays.node(), heading(texts.text("details.connection")), connection.node(),
                heading(texts.text("details.phone")), description.node());
    }

    static Label heading(String text) {
        Label heading = new Label(text);
        heading.getStyleClass().add("details-heading");
        return heading;
    }

    Node node() {
        return root;
    }

    FactsView connection() {
        return connection;
    }

    FactsView description() {
        return description;
    }

    void editNickname() {
        nickname.requestFocus();
        nickname.selectAll();
    }

    private void edit(ProfileEdit edit) {
        if (row != null) {
            profiles.edit(Set.of(row.id()), edit);
        }
    }

    void show(PhoneRow next, PhoneAges age, boolean live) {
        if (!next.equals(row)) {
            row = next;
            passages.begin();
            lastDays.show(next.id());
        }
        Phone phone = next.phone();
        DetailsModel.Drafts drafts = model.drafts(next);
        nicknameDraft.show(drafts.nickname(), pending(next, ProfileEdit::nickname));
        noteDraft.show(drafts.note(), pending(next, ProfileEdit::note));
        passages.show(model.passages(next), age.now());
        head(phone, age.now(), live);
        tick(age, live);
        draw();
    }

    private @Nullable String pending(PhoneRow of, Function<ProfileEdit, @Nullable String> text) {
        Optional<String> newest = profiles.pending(Set.<PhoneId>of(of.id())).reversed().stream().map(text)
                .filter(Objects::nonNull).findFirst();
        return newest.orElse(null);
    }

    private void head(Phone phone, Instant now, boolean live) {
        String nick = phone.profile().nickname();
        String id = phone.id().value();
        String told = phones.orUnknown(phone.description().model());
        title.setText(nick.isEmpty() ? id : nick);
        subtitle.setText(nick.isEmpty() ? told : phones.texts().text("details.subtitle", id, told));
        sign.show(live ? Indicator.of(phone.presence()) : Indicator.UNKNOWN);
        String since = phones.presenceSince(phone, now);
        String contest = phones.contest(phone);
        presence.setText((live ? since : phones.was(since)) + (contest.isEmpty() ? "" : "\n" + contest));
    }

    /** Updates the ages. */
    void tick(PhoneAges age, boolean live) {
        if (row != null) {
            PhoneSnapshot seen = new PhoneSnapshot(row.phone(), row.request(), row.isRecorded(), age, live);
            connection.show(facts.of(Section.CONNECTION, seen));
            description.show(facts.of(Section.DESCRIPTION, seen));
            listening.setText(beats.since(model.listenedFor(row)));
        }
    }

    private void draw() {
        if (row != null) {
            HeartbeatSeries history = model.beats(row);
            chart.show(history);
            String sentence = beats.sentence(history);
            beatsInWords.setText(sentence);
            chart.setAccessibleText(sentence);
        }
    }
}
