package dev.golink.server.certificate.issue;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.stream.Stream;

import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.NameConstraintValidatorException;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.asn1.x509.PKIXNameConstraintValidator;

import dev.golink.server.certificate.CertificateNames;
import dev.golink.server.network.AddressText;
import dev.golink.server.network.LocalAddress;
import dev.golink.server.network.LocalNames;
import dev.golink.server.network.Network;

/**
 * For which names a CA may issue certificates. Somebody who steals its key can pose as a server in a private network,
 * but not as a bank. See decision 0057.
 */
final class PermittedNames {
    /** Networks of no public computer: private ones, those of providers and VPNs (RFC 6598), loopback, link-local. */
    private static final List<Network> PRIVATE = Stream.of("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16",
            "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "fd00::/8", "fe80::/10", "::1/128").map(Network::parse)
            .toList();
    /** A public network is permitted in the size that one site usually has, even if the interface says more. */
    private static final int LEAST_PREFIX_4 = 24;
    private static final int LEAST_PREFIX_6 = 64;

    private PermittedNames() {}

    /** The constraints of a CA for a computer: its names, private networks, and the public networks it is in. */
    static NameConstraints constraints(LocalNames names) {
        SequencedSet<Network> networks = new LinkedHashSet<>(PRIVATE);
        names.addresses().stream().filter(one -> PRIVATE.stream().noneMatch(each -> each.contains(one.address())))
                .map(PermittedNames::network).forEach(networks::add);
        SequencedSet<String> dns = new LinkedHashSet<>(List.of("local"));
        names.dnsNames().stream().filter(one -> !one.endsWith(".local")).forEach(dns::add);
        GeneralSubtree[] permitted = Stream
                .concat(networks.stream().map(one -> new GeneralName(GeneralName.iPAddress, one.toString())),
                        dns.stream().map(PermittedNames::dnsName))
                .map(GeneralSubtree::new).toArray(GeneralSubtree[]::new);
        return new NameConstraints(permitted, null);
    }

    private static Network network(LocalAddress one) {
        boolean isIpv4 = one.address() instanceof Inet4Address;
        int bits = one.address().getAddress().length * Byte.SIZE;
        return Network.of(one.address(), Math.clamp(one.prefix(), isIpv4 ? LEAST_PREFIX_4 : LEAST_PREFIX_6, bits));
    }

    /** Those of the names that a CA with these constraints may issue a certificate for. */
    static CertificateNames permitted(CertificateNames wanted, NameConstraints constraints) {
        PKIXNameConstraintValidator validator = new PKIXNameConstraintValidator();
        validator.intersectPermittedSubtree(constraints.getPermittedSubtrees());
        SequencedSet<String> dns = new LinkedHashSet<>(wanted.dns());
        dns.removeIf(one -> !isPermitted(validator, dnsName(one)));
        SequencedSet<InetAddress> addresses = new LinkedHashSet<>(wanted.addresses());
        addresses.removeIf(one -> !isPermitted(validator, address(one)));
        return new CertificateNames(dns, addresses);
    }

    private static boolean isPermitted(PKIXNameConstraintValidator validator, GeneralName name) {
        try {
            validator.checkPermitted(name);
            return true;
        } catch (NameConstraintValidatorException _) {
            return false; // this is how the validator answers
        }
    }

    /** A host name as certificates have it. */
    static GeneralName dnsName(String name) {
        return new GeneralName(GeneralName.dNSName, name);
    }

    /** An address as certificates have it. */
    static GeneralName address(InetAddress address) {
        return new GeneralName(GeneralName.iPAddress, AddressText.of(address));
    }
}
