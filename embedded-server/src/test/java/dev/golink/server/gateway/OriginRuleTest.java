package dev.golink.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.golink.server.http.RequestHeaders;
import dev.golink.server.network.LocalNames;

/** Tests whether web pages may connect whose address has this computer's own name. */
class OriginRuleTest {
    @ParameterizedTest
    @CsvSource({"lab_pc, http://lab_pc:8081, lab_pc:8080", "LAB-PC, http://lab-pc, lab-pc",
        "实验室, http://xn--qbtm5249b:8081, xn--qbtm5249b:8080", "lab-pc, http://lab-pc.local:8080, lab-pc.local:8080",
        "lab-pc.example, http://lab-pc.local, lab-pc.local", "lab-pc, http://lab-pc.:8080, lab-pc:8080",
        "lab-pc, http://localhost.:8080, localhost.:8080", "lab-pc, https://lab-pc.local:8080, lab-pc.local:8080",
        "lab-pc, https://192.168.1.5:8080, 192.168.1.5:8080", "lab-pc, https://localhost:8080, localhost:8080"})
    void aPageOfTheComputersOwnNameIsTaken(String ownName, String origin, String host) {
        assertThat(new OriginRule(Set.of(), () -> names(ownName)).decide(request(origin, host))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"lab_pc, http://lab-pc:8081, lab-pc:8080", "lab_pc, http://lab_pc:8081, lab_pc.example:8080",
        "lab_pc, http://other_pc, lab_pc",
        "lab_pc, http://other_pc.local, other_pc.local", "lab_pc, http://lab_pc.local.example, lab_pc.local.example",
        "'no name at all', null, 'x y'", "'', null, 'x y'", "'', '', ''"})
    void aPageOfAnotherNameIsNot(String ownName, String origin, String host) {
        assertThat(new OriginRule(Set.of(), () -> names(ownName)).decide(request(origin, host))).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"fleet.example, fleet.example, true", "fleet.example, lab.fleet.example, false",
        "*.fleet.example, lab.fleet.example, true", "*.fleet.example, fleet.example, false",
        "*.fleet.example, a.lab.fleet.example, false"})
    void aPageOfANameInTheCertificateIsTaken(String inCertificate, String host, boolean taken) {
        OriginRule rule = new OriginRule(Set.of(), () -> Set.of(inCertificate));

        assertThat(rule.decide(request("https://" + host, host)).isEmpty()).isEqualTo(taken);
    }

    /** The names of a computer, as its server knows them. */
    private static Set<String> names(String hostName) {
        Set<String> names = new LinkedHashSet<>(new LocalNames(hostName, List.of()).dnsNames());
        names.add(hostName);
        return names;
    }

    private static RequestHeaders request(String origin, String host) {
        return new RequestHeaders(Map.of("origin", List.of(origin), "host", List.of(host)));
    }
}
