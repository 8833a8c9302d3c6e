package dev.golink.server.certificate;

import java.net.InetAddress;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.stream.Stream;

import dev.golink.server.network.AddressText;
import dev.golink.server.network.LocalAddress;
import dev.golink.server.network.LocalNames;

/**
 * The names that a certificate is for.
 *
 * @param dns       host names, in lower case
 * @param addresses network addresses
 */
public record CertificateNames(SequencedSet<String> dns, SequencedSet<InetAddress> addresses) {
    private static final int DNS_NAME = 2;
    private static final int IP_ADDRESS = 7;

    /** Copies both sets. */
    public CertificateNames {
        dns = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(dns));
        addresses = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(addresses));
    }

    /** The names under which this computer is reached, loopback included. */
    public static CertificateNames of(LocalNames names) {
        SequencedSet<InetAddress> addresses = new LinkedHashSet<>();
        names.addresses().stream().map(LocalAddress::address).forEach(addresses::add);
        Stream.of("127.0.0.1", "::1").map(InetAddress::ofLiteral).forEach(addresses::add);
        return new CertificateNames(names.dnsNames(), addresses);
    }

    /** The names in a certificate; none if Java can't read them. */
    public static CertificateNames of(X509Certificate certificate) {
        SequencedSet<String> dns = new LinkedHashSet<>();
        SequencedSet<InetAddress> addresses = new LinkedHashSet<>();
        for (List<?> name : alternatives(certificate)) {
            if (name.get(1) instanceof String text) {
                if (name.getFirst().equals(DNS_NAME)) {
                    dns.add(text);
                } else if (name.getFirst().equals(IP_ADDRESS)) {
                    addresses.add(InetAddress.ofLiteral(text));
                }
            }
        }
        return new CertificateNames(dns, addresses);
    }

    private static Collection<List<?>> alternatives(X509Certificate certificate) {
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            return names == null ? List.of() : names;
        } catch (CertificateParsingException _) {
            return List.of(); // then nobody can connect by a name in it, as the Javadoc says
        }
    }

    /** Whether all of the other names are among these. */
    public boolean cover(CertificateNames other) {
        return dns.containsAll(other.dns) && addresses.containsAll(other.addresses);
    }

    /** These names without the others. */
    public CertificateNames without(CertificateNames other) {
        SequencedSet<String> restDns = new LinkedHashSet<>(dns);
        restDns.removeAll(other.dns);
        SequencedSet<InetAddress> restAddresses = new LinkedHashSet<>(addresses);
        restAddresses.removeAll(other.addresses);
        return new CertificateNames(restDns, restAddresses);
    }

    /** Whether there is no name. */
    public boolean isEmpty() {
        return dns.isEmpty() && addresses.isEmpty();
    }

    /** All names as text, host names first. */
    public List<String> texts() {
        return Stream.concat(dns.stream(), addresses.stream().map(AddressText::of)).toList();
    }
}
