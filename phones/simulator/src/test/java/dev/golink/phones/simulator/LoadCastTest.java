package dev.golink.phones.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import dev.golink.phones.simulator.character.Profile;
import dev.golink.phones.simulator.character.Temperament;
import dev.golink.phones.simulator.load.Faults;
import dev.golink.phones.simulator.load.Load;
import dev.golink.phones.simulator.load.Screens;

class LoadCastTest {
    private static final String FAULTS = "silent:2%,drop:1%/min,refuse:5%,slow:1%,legacy:10%";

    @Test
    void eachFaultHasItsShareAndTheOthersAreWell() {
        Map<Temperament, Long> counts = LoadCast.of(load(1_000, 20, FAULTS, 1)).stream()
                .collect(Collectors.groupingBy(Profile::temperament, Collectors.counting()));
        assertThat(counts).isEqualTo(Map.of(Temperament.SILENT, 20L, Temperament.REFUSING, 50L, Temperament.SLOW, 10L,
                Temperament.LEGACY, 100L, Temperament.WELL, 820L));
    }

    @Test
    void theSameSeedMakesTheSamePhonesAndAnotherOneOthers() {
        List<Profile> phones = LoadCast.of(load(1_000, 20, FAULTS, 1));
        assertThat(LoadCast.of(load(1_000, 20, FAULTS, 1))).isEqualTo(phones);
        assertThat(LoadCast.of(load(1_000, 20, FAULTS, 2))).isNotEqualTo(phones);
    }

    @Test
    void soManyShareAsAreAskedFor() {
        List<Profile> phones = LoadCast.of(load(1_000, 20, FAULTS, 1));
        assertThat(phones.stream().filter(Profile::canShare).filter(phone -> phone.temperament() == Temperament.WELL))
                .hasSize(20);
        assertThat(phones).filteredOn(phone -> phone.temperament() == Temperament.REFUSING).allMatch(Profile::canShare);
        assertThat(phones).filteredOn(Profile::canShare).hasSize(70);
        assertThat(LoadCast.of(load(100, 100, FAULTS, 1))).allMatch(Profile::canShare);
    }

    @Test
    void thoseWhoseFaultIsInTheirSharingHaveAScreen() {
        List<Profile> phones = LoadCast.of(load(100, 0, "still:3%,stalled:4%,corrupt:5%,nopause:6%", 1));
        assertThat(phones.stream().filter(Profile::canShare)
                .collect(Collectors.groupingBy(Profile::temperament, Collectors.counting())))
                .isEqualTo(Map.of(Temperament.STILL, 3L, Temperament.STALLING, 4L, Temperament.CORRUPT, 5L,
                        Temperament.UNPAUSABLE, 6L));
    }

    @Test
    void faultsAreSpreadOverTheOrderOfTheirComing() {
        List<Profile> phones = LoadCast.of(load(1_000, 20, "legacy:50%", 1));
        assertThat(phones.subList(0, 100).stream().filter(Profile::isLegacy).count()).isBetween(30L, 70L);
    }

    @Test
    void everyPhoneHasANameOfItsOwn() {
        assertThat(LoadCast.of(load(12, 0, "none", 1)).stream().map(phone -> phone.id().value()))
                .startsWith("sim-00001")
                .endsWith("sim-00012").doesNotHaveDuplicates();
    }

    private static Load load(int phones, int sharing, String faults, long seed) {
        return new Load(URI.create("ws://127.0.0.1:8080"), phones, Duration.ofSeconds(5), sharing,
                Screens.USUAL, Faults.parse(faults),
                1_000, seed, "sim-");
    }
}
