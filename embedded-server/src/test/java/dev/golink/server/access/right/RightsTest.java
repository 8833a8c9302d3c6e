package dev.golink.server.access.right;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RightsTest {
    @ParameterizedTest
    @EnumSource
    void noRoleIncludesTheShell(Role role) {
        assertThat(role.rights().has(Right.SHELL)).isFalse();
    }

    @Test
    void eachRoleHasWhatTheOneBeforeItHas() {
        assertThat(Role.VIEWER.rights()).isEqualTo(Rights.of(Right.SEE, Right.WATCH));
        assertThat(Role.OPERATOR.rights()).isEqualTo(Rights.of(Right.SEE, Right.WATCH, Right.SHARE, Right.MESSAGE,
                Right.CONTROL, Right.EDIT));
        assertThat(Role.TECHNICIAN.rights().hasAll(Role.OPERATOR.rights())).isTrue();
        assertThat(Role.ADMIN.rights().values())
                .isEqualTo(EnumSet.complementOf(EnumSet.of(Right.SHELL)));
    }

    @Test
    void anonymousOperatorsNeverControlPhonesOrLetOthersIn() {
        assertThat(Rights.ANONYMOUS.values()).doesNotContain(Right.CONTROL, Right.APPS, Right.FILES, Right.POWER,
                Right.SHELL, Right.TASKS, Right.ADMIT, Right.AUDIT, Right.ADMIN);
    }

    @Test
    void rightsLimitEachOther() {
        assertThat(Role.ADMIN.rights().atMost(Rights.FIXED_PART)).isEqualTo(Rights.of(Right.SHARE));
        assertThat(Role.VIEWER.rights().atMost(Rights.of(Right.SHELL))).isEqualTo(Rights.NONE);
    }

    @Test
    void wordsAreReadAsTheyAreWritten() {
        Rights rights = Rights.of(Right.ADMIN, Right.SEE);

        assertThat(rights.words()).containsExactly("see", "admin");
        assertThat(Rights.ofWords(rights.words())).isEqualTo(rights);
        assertThatThrownBy(() -> Rights.ofWords(List.of("see", "everything"))).hasMessageContaining("everything");
    }

    @Test
    void aSetOfRightsCannotBeChangedFromOutside() {
        Set<Right> values = EnumSet.of(Right.SEE);
        Rights rights = new Rights(values);

        values.add(Right.ADMIN);

        assertThat(rights).isEqualTo(Rights.of(Right.SEE));
    }
}
