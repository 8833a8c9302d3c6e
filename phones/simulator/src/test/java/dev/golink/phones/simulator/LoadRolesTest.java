package dev.golink.phones.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import dev.golink.phones.simulator.behaviour.Behaviour;
import dev.golink.phones.simulator.behaviour.DeviceProfile;
import dev.golink.phones.simulator.load.Faults;
import dev.golink.phones.simulator.load.LoadScreens;
import dev.golink.phones.simulator.load.SwarmLoad;

class LoadRolesTest {
    private static final String FAULTS = "silent:2%,drop:1%/min,refuse:5%,slow:1%,legacy:10%";

    @Test
    void eachFaultHasItsShareAndTheOthersAreWell() {
        Map<Behaviour, Long> counts = LoadRoles.of(load(1_000, 20, FAULTS, 1)).stream()
                .collect(Collectors.groupingBy(DeviceProfile::behaviour, Collectors.counting()));
        assertThat(counts).isEqualTo(Map.of(Behaviour.SILENT, 20L, Behaviour.REFUSING, 50L, Behaviour.SLOW, 10L,
                Behaviour.LEGACY, 100L, Behaviour.WELL, 820L));
    }

    @Test
    void theSameSeedMakesTheSamePhonesAndAnotherOneOthers() {
        List<DeviceProfile> phones = LoadRoles.of(load(1_000, 20, FAULTS, 1));
        assertThat(LoadRoles.of(load(1_000, 20, FAULTS, 1))).isEqualTo(phones);
        assertThat(LoadRoles.of(load(1_000, 20, FAULTS, 2))).isNotEqualTo(phones);
    }

    @Test
    void theRequestedNumberOfPhonesShares() {
        List<DeviceProfile> phones = LoadRoles.of(load(1_000, 20, FAULTS, 1));
        assertThat(phones.stream().filter(DeviceProfile::canShare).filter(phone -> phone.behaviour() == Behaviour.WELL))
                .hasSize(20);
        assertThat(phones).filteredOn(phone -> phone.behaviour() == Behaviour.REFUSING)
                .allMatch(DeviceProfile::canShare);
        assertThat(phones).filteredOn(DeviceProfile::canShare).hasSize(70);
        assertThat(LoadRoles.of(load(100, 100, FAULTS, 1))).allMatch(DeviceProfile::canShare);
    }

    @Test
    void phonesWithASharingFaultCanShare() {
        List<DeviceProfile> phones = LoadRoles.of(load(100, 0, "still:3%,stalled:4%,corrupt:5%,nopause:6%", 1));
        assertThat(phones.stream().filter(DeviceProfile::canShare)
                .collect(Collectors.groupingBy(DeviceProfile::behaviour, Collectors.counting())))
                .isEqualTo(Map.of(Behaviour.STILL, 3L, Behaviour.STALLING, 4L, Behaviour.CORRUPT, 5L,
                        Behaviour.UNPAUSABLE, 6L));
    }

    @Test
    void faultsAreSpreadOverTheOrderOfPhones() {
        List<DeviceProfile> phones = LoadRoles.of(load(1_000, 20, "legacy:50%", 1));
        assertThat(phones.subList(0, 100).stream().filter(DeviceProfile::isLegacy).count()).isBetween(30L, 70L);
    }

    @Test
    void everyPhoneHasANameOfItsOwn() {
        assertThat(LoadRoles.of(load(12, 0, "none", 1)).stream().map(phone -> phone.id().value()))
                .startsWith("sim-00001")
                .endsWith("sim-00012").doesNotHaveDuplicates();
    }

    private static SwarmLoad load(int phones, int sharing, String faults, long seed) {
        return new SwarmLoad(URI.create("ws://127.0.0.1:8080"), phones, Duration.ofSeconds(5), sharing,
                LoadScreens.USUAL, Faults.parse(faults),
                1_000, seed, "sim-");
    }
}
