package dev.golink.app.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which package may use which, according to {@code docs/packages.md}. Names of packages omit {@code dev.golink}. */
public final class PackageTable {
    /** The omitted beginning of all names. */
    public static final String ROOT = "dev.golink.";

    private static final Pattern ROW = Pattern.compile("\\| `(?<name>[a-z0-9.]+)` \\| (?<uses>.*)\\|");
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");

    private final Map<String, List<String>> rows;

    private PackageTable(Map<String, List<String>> rows) {
        this.rows = rows;
    }

    /** Reads the document. */
    public static PackageTable read() {
        try (var lines = Files.lines(Sources.PROJECT.resolve("docs/packages.md"))) {
            Map<String, List<String>> rows = new HashMap<>();
            lines.map(ROW::matcher).filter(Matcher::matches).forEach(row -> rows.put(row.group("name"),
                    NAME.matcher(row.group("uses")).results().map(use -> use.group(1)).toList()));
            return new PackageTable(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The packages that have a row. */
    public Set<String> names() {
        return rows.keySet();
    }

    /** Whether one package may use another. */
    public boolean allows(String user, String used) {
        return user.equals(used) || uses(user, new HashSet<>()).stream().anyMatch(use -> covers(use, used));
    }

    /** The names in the table for which there is no package. */
    public Set<String> unknown(Set<String> packages) {
        Set<String> unknown = new HashSet<>(rows.keySet());
        rows.values().stream().flatMap(List::stream).map(use -> use.startsWith("=") ? use.substring(1) : use)
                .forEach(unknown::add);
        unknown.removeIf(name -> packages.stream().anyMatch(each -> covers(name, each)));
        return unknown;
    }

    private Set<String> uses(String user, Set<String> found) {
        for (String use : rows.getOrDefault(user, List.of())) {
            if (use.startsWith("=")) {
                uses(use.substring(1), found);
            } else {
                found.add(use);
            }
        }
        return found;
    }

    private static boolean covers(String use, String used) {
        if (!use.endsWith(".*")) {
            return use.equals(used);
        }
        String all = use.substring(0, use.length() - 2);
        return used.equals(all) || used.startsWith(all + ".");
    }
}
