package dev.golink.app.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import dev.golink.app.profiles.Draft.State;

class DraftTest {
    private final Draft draft = new Draft("door");

    @Test
    void anUneditedDraftFollowsTheSavedText() {
        draft.show("window");

        assertThat(draft.textProperty().get()).isEqualTo("window");
        assertThat(draft.state(null)).isEqualTo(State.KEPT);
    }

    @Test
    void typedTextStaysWhenTheSavedTextChanges() {
        type("front door");
        draft.show("door");
        assertThat(draft.state(null)).isEqualTo(State.UNSAVED);

        draft.show("window");

        assertThat(draft.textProperty().get()).isEqualTo("front door");
        assertThat(draft.state(null)).isEqualTo(State.OVERTAKEN);
        assertThat(draft.kept()).isEqualTo("window");
    }

    @Test
    void decomposedLettersAreSavedInComposedForm() {
        type("cafe\u0301");

        assertThat(draft.save()).isEqualTo("café");
        draft.show("café");

        assertThat(draft.state(null)).isEqualTo(State.KEPT);
    }

    @Test
    void draftIsSavedOnlyWhenThePhoneShowsTheText() {
        type("front door");

        String pending = draft.save();
        assertThat(draft.state(pending)).isEqualTo(State.SAVING);
        draft.show("front door");

        assertThat(draft.state(pending)).isEqualTo(State.KEPT);
    }

    @Test
    void aRefusedDraftStaysUnsaved() {
        type("front door");
        draft.save();

        assertThat(draft.state(null)).isEqualTo(State.UNSAVED);
        assertThat(draft.textProperty().get()).isEqualTo("front door");
    }

    @Test
    void textTypedWhileSavingIsNotSaved() {
        type("front door");
        String pending = draft.save();

        type("front door 2");
        assertThat(draft.state(pending)).isEqualTo(State.UNSAVED);
        draft.show("front door");

        assertThat(draft.textProperty().get()).isEqualTo("front door 2");
    }

    @Test
    void savingAgainstAnotherOperatorsChangeClearsTheConflict() {
        type("front door");
        draft.show("window");

        draft.save();

        assertThat(draft.state(null)).isEqualTo(State.UNSAVED);
    }

    @Test
    void discardingRestoresTheSavedText() {
        type("front door");
        draft.show("window");

        draft.revert();

        assertThat(draft.textProperty().get()).isEqualTo("window");
        assertThat(draft.state(null)).isEqualTo(State.KEPT);
    }

    @Test
    void charactersThatCannotBeTypedAreRemoved() {
        assertThat(Draft.typeable("a\r\nb\u0007", true)).isEqualTo("a\nb");
        assertThat(Draft.typeable("a\nb", false)).isEqualTo("ab");
    }

    private void type(String text) {
        draft.textProperty().set(text);
    }
}
