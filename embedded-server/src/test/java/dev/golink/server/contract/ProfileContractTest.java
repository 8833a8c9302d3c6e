package dev.golink.server.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.golink.server.FixedClient;
import dev.golink.server.SeenFleet;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.id.Refusal;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.phone.Presence;
import dev.golink.server.fleet.profile.EditOutcome;
import dev.golink.server.fleet.profile.Numbering;
import dev.golink.server.fleet.profile.Profile;
import dev.golink.server.fleet.profile.ProfileEdit;

/** Profiles of phones, and removing phones from the roster. */
class ProfileContractTest extends FleetContract {
    @Test
    void aPhoneIsShownWithItsEditedProfile() {
        SeenFleet seen = watched();
        try (FixedClient phone = server.phone("lab-7")) {
            phone.heard(0);
            seen.awaitPhone("lab-7", _ -> true);

            assertThat(edit(Set.of(PHONE), new ProfileEdit("Till 7", "by the door\n\"left\"", Set.of("Shop", "West"),
                    Set.of(), Set.of("demo"), Set.of(), null))).isEqualTo(new EditOutcome.Kept(1));
            Phone told = seen.awaitPhone("lab-7", known -> !known.profile().isEmpty());
            assertThat(told.profile()).isEqualTo(
                    new Profile("Till 7", List.of("Shop", "West"), List.of("demo"), "by the door\n\"left\"", 0));

            assertThat(
                    edit(Set.of(PHONE),
                            new ProfileEdit("", null, Set.of(), Set.of("West"), Set.of(), Set.of("demo"), null)))
                    .isEqualTo(new EditOutcome.Kept(1));
            seen.awaitPhone("lab-7", known -> known.profile()
                    .equals(new Profile("", List.of("Shop"), List.of(), "by the door\n\"left\"", 0)));
        }
    }

    @Test
    void aPhoneThatConnectsLaterGetsItsSavedProfile() {
        SeenFleet seen = watched();
        assertThat(edit(Set.of(PHONE), ProfileEdit.nickname("Till 7"))).isEqualTo(new EditOutcome.Kept(1));

        try (FixedClient _ = server.phone("lab-7")) {
            assertThat(seen.awaitPhone("lab-7", _ -> true).profile().nickname()).isEqualTo("Till 7");
        }
    }

    @Test
    void anEditCountsOnlyThePhonesThatItChanges() {
        watched();
        edit(Set.of(PHONE), ProfileEdit.nickname("Till 7"));

        assertThat(edit(Set.of(PHONE, new PhoneId("b")), ProfileEdit.nickname("Till 7")))
                .isEqualTo(new EditOutcome.Kept(1));
    }

    @Test
    void anInvalidEditIsRefusedWithATextAndChangesNoPhone() {
        SeenFleet seen = watched();
        edit(Set.of(PHONE), ProfileEdit.groups(
                IntStream.range(0, Profile.MOST_NAMES).mapToObj(i -> "group " + i).collect(Collectors.toSet()),
                Set.of()));

        EditOutcome outcome = edit(Set.of(new PhoneId("b"), PHONE), ProfileEdit.groups(Set.of("one more"), Set.of()));

        assertThat(outcome).isEqualTo(
                new EditOutcome.Refused(new Refusal(Refusal.Code.TOO_MANY_NAMES,
                        "lab-7: A phone has at most 32 groups and as many tags.", 32, "lab-7"), 0));
        try (FixedClient _ = server.phone("b")) {
            assertThat(seen.awaitPhone("b", _ -> true).profile()).isEqualTo(Profile.NONE);
        }
    }

    @Test
    void anInvalidNameIsRefusedWithACode() {
        watched();

        assertThat(edit(Set.of(PHONE), ProfileEdit.groups(Set.of("two\nlines"), Set.of()))).isEqualTo(
                new EditOutcome.Refused(Refusal.of(Refusal.Code.NOT_A_NAME,
                        "A name has at least one character, and no line breaks or other control characters."), 0));
        assertThat(edit(Set.of(PHONE), ProfileEdit.nickname("x".repeat(65)))).isEqualTo(
                new EditOutcome.Refused(Refusal.ofLimit(Refusal.Code.TOO_LONG,
                        "This text may have at most 64 characters. It has 65.", 64), 0));
    }

    @Test
    void phonesAreNumberedInTheOrderInWhichTheyAreGiven() {
        SeenFleet seen = watched();
        List<PhoneId> order = IntStream.range(0, 5_000)
                .mapToObj(i -> new PhoneId("phone-with-a-longer-name-" + (i * 7 % 5_000)))
                .toList();

        assertThat(edit(new LinkedHashSet<>(order), ProfileEdit.number(new Numbering.Free())))
                .isEqualTo(new EditOutcome.Kept(5_000));
        assertThat(edit(new LinkedHashSet<>(order.reversed()), ProfileEdit.number(new Numbering.Free())))
                .as("they have one").isEqualTo(new EditOutcome.Kept(0));

        assertNumber(seen, order.get(4_321).value(), 4_322);
        assertThat(edit(new LinkedHashSet<>(order), ProfileEdit.number(new Numbering.From(10_001))))
                .isEqualTo(new EditOutcome.Kept(5_000));
        assertNumber(seen, order.get(4_320).value(), 14_321);
    }

    private void assertNumber(SeenFleet seen, String id, int number) {
        try (FixedClient _ = server.phone(id)) {
            seen.awaitPhone(id, known -> known.profile().number() == number);
        }
    }

    @Test
    void theRefusalOfATakenNumberNamesThePhoneThatHasIt() {
        watched();
        edit(Set.of(PHONE), ProfileEdit.number(new Numbering.From(7)));

        assertThat(edit(Set.of(new PhoneId("b")), ProfileEdit.number(new Numbering.From(7)))).isEqualTo(
                new EditOutcome.Refused(
                        new Refusal(Refusal.Code.NUMBER_TAKEN, "Number 7 belongs to lab-7.", 7, "lab-7"), 0));
    }

    @Test
    void tenThousandPhonesAreEditedAtOnce() {
        SeenFleet seen = watched();
        Set<PhoneId> many = IntStream.range(0, 10_000).mapToObj(i -> new PhoneId("phone-with-a-longer-name-" + i))
                .collect(Collectors.toSet());

        assertThat(edit(many, ProfileEdit.tags(Set.of("demo"), Set.of()))).isEqualTo(new EditOutcome.Kept(10_000));

        try (FixedClient _ = server.phone("phone-with-a-longer-name-9999")) {
            seen.awaitPhone("phone-with-a-longer-name-9999", known -> known.profile().tags().equals(List.of("demo")));
        }
    }

    @Test
    void aForgottenPhoneLeavesTheRosterAndReturnsWithItsProfile() {
        SeenFleet seen = watched();
        edit(Set.of(PHONE), ProfileEdit.nickname("Till 7"));
        FixedClient gone = server.phone("lab-7");
        gone.heard(0);
        gone.sayGoodbye();
        gone.close();
        seen.awaitPhone("lab-7", known -> known.presence() == Presence.OFFLINE);
        try (FixedClient present = server.phone("b")) {
            present.heard(0);
            seen.awaitPhone("b", _ -> true);

            assertThat(forget(Set.of(PHONE, new PhoneId("b"), new PhoneId("never-seen"))))
                    .isEqualTo(new EditOutcome.Kept(1));

            seen.awaitUntil("forgotten", heard -> !heard.knows("lab-7"));
            assertThat(seen.counts().offline()).isZero();
            assertThat(seen.knows("b")).isTrue();
        }
        try (FixedClient back = server.phone("lab-7")) {
            back.heard(0);
            Phone told = seen.awaitPhone("lab-7", _ -> true);
            assertThat(told.profile().nickname()).isEqualTo("Till 7");
            assertThat(told.link().health().flaps()).as("it is new").isZero();
        }
    }

    @Test
    void anEditOfAClosedFleetIsUnreachable() {
        watched();
        fleet.close();

        assertThat(edit(Set.of(PHONE), ProfileEdit.nickname("Till 7"))).isEqualTo(new EditOutcome.Unreachable());
        assertThat(forget(Set.of(PHONE))).isEqualTo(new EditOutcome.Unreachable());
    }

    private EditOutcome edit(Set<PhoneId> phones, ProfileEdit edit) {
        return fleet.edit(phones, edit).toCompletableFuture().orTimeout(10, TimeUnit.SECONDS).join();
    }

    private EditOutcome forget(Set<PhoneId> phones) {
        return fleet.forget(phones).toCompletableFuture().orTimeout(10, TimeUnit.SECONDS).join();
    }
}
