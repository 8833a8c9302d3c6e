package dev.golink.app.command.cert;

import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import dev.golink.server.certificate.CaName;
import dev.golink.server.certificate.CertificateNames;
import dev.golink.server.certificate.Fingerprint;
import dev.golink.server.certificate.own.OwnCertificates;
import dev.golink.server.network.AddressText;

/** Describes certificates to people, in lines of a terminal. */
final class CertificateTable {
    private CertificateTable() {}

    /** The lines about a CA and the server's certificate. */
    static List<String> lines(OwnCertificates own, ZoneId zone) {
        CertificateNames names = own.names();
        List<String> lines = new ArrayList<>();
        lines.add("Server's certificate");
        lines.add(row("names", String.join(", ", names.dns())));
        lines.add(row("addresses", String.join(", ", names.addresses().stream().map(AddressText::of).toList())));
        lines.addAll(validity(own.server().certificate(), zone));
        lines.add(row("pin", own.server().pin().text()));
        own.nextKey().ifPresent(next -> {
            lines.add("Next key of the server");
            lines.add(row("used from", String.valueOf(own.nextFrom().orElseThrow())));
            lines.add(row("pin", next.pin().text()));
        });
        lines.add("CA");
        lines.add(row("name", CaName.of(own.caCertificate()).text()));
        lines.addAll(validity(own.caCertificate(), zone));
        return lines;
    }

    private static List<String> validity(X509Certificate certificate, ZoneId zone) {
        LocalDate end = LocalDate.ofInstant(certificate.getNotAfter().toInstant(), zone);
        return List.of(row("valid until", end.toString()),
                row("SHA-256", Fingerprint.of(certificate).text()));
    }

    private static String row(String name, String value) {
        return String.format(Locale.ROOT, "  %-12s %s", name, value);
    }
}
