package dev.golink.app.history.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.golink.app.history.entries.Finding;
import dev.golink.app.history.entries.Older;
import dev.golink.server.fleet.audit.AuditAction;
import dev.golink.server.fleet.audit.AuditEntry;
import dev.golink.server.fleet.audit.AuditTargets;
import dev.golink.server.fleet.id.Refusal;
import dev.golink.ui.fixtures.HandClock;
import dev.golink.ui.fixtures.HandExecutor;
import dev.golink.ui.fixtures.fleet.FakeAudit;
import dev.golink.ui.presentation.AgeTexts;
import dev.golink.ui.texts.Texts;

class AuditListModelTest {
    private final FakeAudit audit = new FakeAudit();
    private final HandExecutor fx = new HandExecutor();
    private final AuditListModel model = new AuditListModel(() -> audit, fx);

    @Test
    void asksNothingUntilItIsOpened() {
        model.show(new AuditListModel.Filter("anna", ""));
        assertThat(audit.queries()).isEmpty();

        open();

        assertThat(audit.queries()).hasSize(1).first().extracting(query -> query.operator()).isEqualTo("anna");
    }

    @Test
    void loadsOlderEntriesPageByPage() {
        add(250);
        open();
        assertThat(model.entries()).hasSize(100).first().extracting(AuditEntry::row).isEqualTo(250L);

        model.more();
        fx.settle();

        assertThat(model.entries()).hasSize(250).last().extracting(AuditEntry::row).isEqualTo(1L);
        assertThat(model.olderProperty().get()).isEqualTo(Older.NONE);
    }

    @Test
    void dropsTheLateAnswerOfAnEarlierFilter() {
        audit.add(HandClock.START, "anna", AuditAction.RING, List.of("lab-1"), "");
        audit.add(HandClock.START, "bert", AuditAction.RING, List.of("lab-2"), "");
        audit.hold();
        open();
        model.show(new AuditListModel.Filter("", "lab-1"));

        audit.release(1);
        audit.release(0);
        fx.settle();

        assertThat(model.entries()).extracting(AuditEntry::operator).containsExactly("anna");
    }

    @Test
    void noEntriesAreMissingIfOlderOnesComeAfterTheListWasLoadedAgain() {
        add(700);
        open();
        model.more();
        fx.settle();
        audit.hold();
        model.refresh();
        model.more();

        audit.release(0);
        fx.settle();
        audit.release(0);
        fx.settle();

        assertThat(model.entries()).hasSize(100);
        assertThat(model.olderProperty().get()).isEqualTo(Older.THERE);
    }

    @Test
    void saysThatTheServerRefuses() {
        Refusal refusal = Refusal.inWords("no");
        audit.refuse(refusal);

        open();

        assertThat(model.stateProperty().get()).isEqualTo(new Finding.Refused(refusal));
    }

    @ParameterizedTest
    @EnumSource
    void everyActionHasItsWordsInBothLanguages(AuditAction action) {
        AuditEntry entry = entry(action.word(), List.of());

        assertThat(says(Locale.ENGLISH).action(entry)).isNotBlank().isNotEqualTo(action.word());
        assertThat(says(Locale.SIMPLIFIED_CHINESE).action(entry)).isNotEqualTo(says(Locale.ENGLISH).action(entry));
    }

    @Test
    void anActionOfANewerServerIsShownAsItsWord() {
        assertThat(says(Locale.ENGLISH).action(entry("teleport", List.of()))).isEqualTo("teleport");
    }

    @Test
    void aFewTargetsAreNamedAndTheOthersCounted() {
        assertThat(says(Locale.ENGLISH).targets(entry("ring", List.of("a", "b", "c", "d", "e"))))
                .isEqualTo("a, b, c and 2 more");
    }

    private static AuditEntry entry(String action, List<String> targets) {
        return new AuditEntry(1, HandClock.START, "anna", action, AuditTargets.of(targets), "", "hash");
    }

    private void open() {
        model.setOpen(true);
        fx.settle();
    }

    private void add(int count) {
        for (int i = 0; i < count; i++) {
            audit.add(HandClock.START, "anna", AuditAction.RING, List.of("lab-1"), "");
        }
    }

    private static AuditTexts says(Locale locale) {
        Texts texts = Texts.of(locale);
        return new AuditTexts(texts, new AgeTexts(texts, ZoneOffset.UTC));
    }
}
