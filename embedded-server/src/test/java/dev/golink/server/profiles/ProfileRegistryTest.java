package dev.golink.server.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.id.Refusal;
import dev.golink.server.fleet.id.RefusedException;
import dev.golink.server.fleet.profile.Profile;
import dev.golink.server.fleet.profile.ProfileEdit;

class ProfileRegistryTest {
    private static final PhoneId A = new PhoneId("a");
    private static final PhoneId B = new PhoneId("b");

    private final List<Map<PhoneId, Profile>> saved = new ArrayList<>();
    private final ProfileRegistry profiles = new ProfileRegistry(Map.of(), saved::add, null);

    @Test
    void phonesWithoutAProfileShareTheEmptyProfile() {
        profiles.edit(Set.of(A), ProfileEdit.nickname("till"));
        profiles.edit(Set.of(A), ProfileEdit.nickname(""));

        assertThat(profiles.of(A)).isSameAs(Profile.NONE);
        assertThat(profiles.of(B)).isSameAs(Profile.NONE);
    }

    @Test
    void phonesWithEqualProfilesShareOneObject() {
        profiles.edit(Set.of(A, B), ProfileEdit.groups(Set.of("Shop"), Set.of()));

        assertThat(profiles.of(A)).isSameAs(profiles.of(B));
    }

    @Test
    void composedAndDecomposedNamesAreTheSame() {
        profiles.edit(Set.of(A), ProfileEdit.groups(Set.of("café"), Set.of()));
        profiles.edit(Set.of(A), ProfileEdit.groups(Set.of("cafe\u0301"), Set.of()));
        profiles.edit(Set.of(A), ProfileEdit.nickname("cafe\u0301"));
        assertThat(profiles.of(A)).isEqualTo(new Profile("café", List.of("café"), List.of(), "", 0));

        profiles.edit(Set.of(A), ProfileEdit.groups(Set.of(), Set.of("cafe\u0301")));

        assertThat(profiles.of(A).groups()).isEmpty();
    }

    @Test
    void onlyWhatChangedIsSaved() {
        profiles.edit(Set.of(A), ProfileEdit.note("here"));
        profiles.edit(Set.of(A, B), ProfileEdit.note("here"));
        profiles.edit(Set.of(A, B), ProfileEdit.note("here"));

        Profile here = new Profile("", List.of(), List.of(), "here", 0);
        assertThat(saved).containsExactly(Map.of(A, here), Map.of(B, here));
    }

    @Test
    void anInvalidEditIsRefusedEvenWithoutPhones() {
        assertThatThrownBy(() -> profiles.edit(Set.of(), ProfileEdit.nickname("x".repeat(65))))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("65")
                .extracting(ProfileRegistryTest::refusal).extracting(Refusal::code, Refusal::limit)
                .containsExactly(Refusal.Code.TOO_LONG, 64L);
        assertThatThrownBy(() -> profiles.edit(Set.of(A), ProfileEdit.nickname("two\nlines")))
                .extracting(ProfileRegistryTest::refusal).extracting(Refusal::code).isEqualTo(Refusal.Code.NOT_A_NAME);
        assertThat(saved).isEmpty();
    }

    private static Refusal refusal(Throwable refused) {
        return ((RefusedException) refused).refusal();
    }

    @Test
    void theLimitOfProfilesRefusesOnlyFurtherPhones() {
        Set<PhoneId> all = IntStream.range(0, ProfileRegistry.MOST).mapToObj(i -> new PhoneId("p" + i))
                .collect(Collectors.toSet());
        profiles.edit(all, ProfileEdit.nickname("x"));

        assertThatThrownBy(() -> profiles.edit(Set.of(A), ProfileEdit.nickname("x")))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("50000")
                .extracting(ProfileRegistryTest::refusal).extracting(Refusal::code, Refusal::limit)
                .containsExactly(Refusal.Code.TOO_MANY_PHONES, 50_000L);
        assertThat(profiles.edit(Set.of(new PhoneId("p0")), ProfileEdit.nickname("y"))).hasSize(1);
        profiles.edit(Set.of(new PhoneId("p0")), ProfileEdit.nickname(""));
        assertThat(profiles.edit(Set.of(A), ProfileEdit.nickname("x"))).hasSize(1);
    }

    @Test
    void aLockedRegistryRefusesEditsWithTheReason() {
        ProfileRegistry locked = new ProfileRegistry(Map.of(), saved::add,
                Refusal.about(Refusal.Code.OTHER_SERVER, "another server has it", "profiles.json"));

        assertThatThrownBy(() -> locked.edit(Set.of(A), ProfileEdit.nickname("x")))
                .isInstanceOf(IllegalArgumentException.class).hasMessage("another server has it")
                .extracting(ProfileRegistryTest::refusal).isEqualTo(
                        Refusal.about(Refusal.Code.OTHER_SERVER, "another server has it", "profiles.json"));
        assertThat(saved).isEmpty();
    }
}
