package dev.golink.server.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.id.Refusal;
import dev.golink.server.fleet.id.RefusedException;
import dev.golink.server.fleet.profile.Numbering;
import dev.golink.server.fleet.profile.Profile;
import dev.golink.server.fleet.profile.ProfileEdit;

class PhoneNumbersTest {
    private ProfileRegistry profiles = ProfileRegistry.inMemory();

    @Test
    void phonesGetTheLowestFreeNumbersInOrderAndKeepExistingNumbers() {
        assertThat(give(new Numbering.Free(), "lab-9", "lab-1", "lab-5")).containsExactly(1, 2, 3);
        give(new Numbering.None(), "lab-1");

        assertThat(give(new Numbering.Free(), "lab-7", "lab-9", "lab-8")).containsExactly(2, 1, 4);
    }

    @Test
    void numberingTheSamePhonesTwiceGivesEachOneNumber() {
        give(new Numbering.Free(), "a", "b", "c");

        assertThat(profiles.edit(phones("c", "b", "a", "d"), ProfileEdit.number(new Numbering.Free())).keySet())
                .containsExactly(new PhoneId("d"));
        assertThat(numbers("a", "b", "c", "d")).containsExactly(1, 2, 3, 4);
    }

    @Test
    void numberingFromAGivenNumberReplacesExistingNumbers() {
        give(new Numbering.From(7), "a", "b");

        assertThat(give(new Numbering.From(7), "b", "a")).containsExactly(7, 8);
        assertThat(give(new Numbering.From(8), "b", "c", "a")).containsExactly(8, 9, 10);
        assertThat(give(new Numbering.Free(), "d")).as("it is free again").containsExactly(1);
    }

    @Test
    void aNumberThatAnotherPhoneHasIsRefusedAndNothingChanges() {
        give(new Numbering.From(2), "a");

        assertThatThrownBy(() -> give(new Numbering.From(1), "b", "c"))
                .extracting(refused -> ((RefusedException) refused).refusal())
                .isEqualTo(new Refusal(Refusal.Code.NUMBER_TAKEN, "Number 2 belongs to a.", 2, "a"));
        assertThat(numbers("a", "b", "c")).containsExactly(2, 0, 0);
    }

    @Test
    void aNumberThatIsTooGreatIsRefusedWithTheLimit() {
        assertThatThrownBy(() -> give(new Numbering.From(Profile.GREATEST_NUMBER), "a", "b"))
                .extracting(refused -> ((RefusedException) refused).refusal()).extracting(Refusal::code, Refusal::limit)
                .containsExactly(Refusal.Code.NUMBER_TOO_GREAT, 99_999L);
        assertThat(numbers("a", "b")).containsOnly(0);
    }

    @Test
    void aPhoneWithAClearedNumberKeepsTheRestOfItsProfile() {
        profiles.edit(phones("a"), ProfileEdit.nickname("Till"));
        give(new Numbering.Free(), "a", "b");

        give(new Numbering.None(), "a", "b");

        assertThat(profiles.of(new PhoneId("a"))).isEqualTo(new Profile("Till", List.of(), List.of(), "", 0));
        assertThat(profiles.of(new PhoneId("b"))).isSameAs(Profile.NONE);
    }

    @Test
    void oneOfTwoPhonesWithTheSameNumberInAFileLosesIt() {
        Profile third = new Profile("", List.of(), List.of(), "", 3);
        profiles = new ProfileRegistry(Map.of(new PhoneId("b"), third, new PhoneId("a"), third), _ -> {}, null);

        assertThat(numbers("a", "b")).containsExactly(3, 0);
    }

    private List<Integer> give(Numbering numbering, String... ids) {
        profiles.edit(phones(ids), ProfileEdit.number(numbering));
        return numbers(ids);
    }

    private List<Integer> numbers(String... ids) {
        return phones(ids).stream().map(id -> profiles.of(id).number()).toList();
    }

    private static Set<PhoneId> phones(String... ids) {
        return Arrays.stream(ids).map(PhoneId::new).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
