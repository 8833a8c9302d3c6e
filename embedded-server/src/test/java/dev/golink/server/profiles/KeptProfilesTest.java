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

import dev.golink.server.fleet.PhoneId;
import dev.golink.server.fleet.Profile;
import dev.golink.server.fleet.ProfileEdit;

class KeptProfilesTest {
    private static final PhoneId A = new PhoneId("a");
    private static final PhoneId B = new PhoneId("b");

    private final List<Map<PhoneId, Profile>> saved = new ArrayList<>();
    private final KeptProfiles profiles = new KeptProfiles(Map.of(), saved::add, null);

    @Test
    void aPhoneThatNothingIsKeptAboutSharesOneProfile() {
        profiles.edit(Set.of(A), ProfileEdit.nickname("till"));
        profiles.edit(Set.of(A), ProfileEdit.nickname(""));

        assertThat(profiles.of(A)).isSameAs(Profile.NONE);
        assertThat(profiles.of(B)).isSameAs(Profile.NONE);
    }

    @Test
    void phonesOfWhichTheSameIsKeptShareIt() {
        profiles.edit(Set.of(A, B), ProfileEdit.groups(Set.of("Shop"), Set.of()));

        assertThat(profiles.of(A)).isSameAs(profiles.of(B));
    }

    @Test
    void onlyWhatChangedIsSaved() {
        profiles.edit(Set.of(A), ProfileEdit.note("here"));
        profiles.edit(Set.of(A, B), ProfileEdit.note("here"));
        profiles.edit(Set.of(A, B), ProfileEdit.note("here"));

        Profile here = new Profile("", List.of(), List.of(), "here");
        assertThat(saved).containsExactly(Map.of(A, here), Map.of(B, here));
    }

    @Test
    void anEditThatIsWrongIsRefusedEvenIfItIsOfNoPhone() {
        assertThatThrownBy(() -> profiles.edit(Set.of(), ProfileEdit.nickname("x".repeat(65))))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("65");
        assertThatThrownBy(() -> profiles.edit(Set.of(A), ProfileEdit.nickname("two\nlines")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(saved).isEmpty();
    }

    @Test
    void whatIsKeptHasABoundThatRefusesTheNextPhoneAndNoOther() {
        Set<PhoneId> all = IntStream.range(0, KeptProfiles.MOST).mapToObj(i -> new PhoneId("p" + i))
                .collect(Collectors.toSet());
        profiles.edit(all, ProfileEdit.nickname("x"));

        assertThatThrownBy(() -> profiles.edit(Set.of(A), ProfileEdit.nickname("x")))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("50000");
        assertThat(profiles.edit(Set.of(new PhoneId("p0")), ProfileEdit.nickname("y"))).hasSize(1);
        profiles.edit(Set.of(new PhoneId("p0")), ProfileEdit.nickname(""));
        assertThat(profiles.edit(Set.of(A), ProfileEdit.nickname("x"))).hasSize(1);
    }

    @Test
    void whatMayNotBeChangedSaysWhy() {
        KeptProfiles locked = new KeptProfiles(Map.of(), saved::add, "another server has it");

        assertThatThrownBy(() -> locked.edit(Set.of(A), ProfileEdit.nickname("x")))
                .isInstanceOf(IllegalArgumentException.class).hasMessage("another server has it");
        assertThat(saved).isEmpty();
    }
}
