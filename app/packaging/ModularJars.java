import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.attribute.ModuleAttribute;
import java.lang.constant.ModuleDesc;
import java.lang.constant.PackageDesc;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * Gives a module descriptor to libraries that have none, because jlink takes only jars with one. A library exports all
 * its packages, and requires what is listed here. A library that is not listed stays as it is, and jlink names it.
 */
class ModularJars {
    /** The modules that each library requires besides java.base. */
    private static final Map<String, List<String>> REQUIRED = Map.of(
            "io.prometheus.metrics.config", List.of(),
            "io.prometheus.metrics.model", List.of("io.prometheus.metrics.config"),
            "io.prometheus.writer.text", List.of("io.prometheus.metrics.config", "io.prometheus.metrics.model"),
            "org.antlr.antlr4.runtime", List.of(),
            "org.tomlj", List.of("org.antlr.antlr4.runtime"),
            "tls.channel", List.of("java.logging"));

    private ModularJars() {}

    /** The module path with copies that have a descriptor, which are made in the folder. */
    static String in(String modulePath, Path folder) throws IOException {
        Files.createDirectories(folder);
        List<String> path = Stream.of(modulePath.split(File.pathSeparator)).toList();
        StringBuilder changed = new StringBuilder();
        for (String entry : path) {
            changed.append(changed.isEmpty() ? "" : File.pathSeparator).append(modular(Path.of(entry), folder));
        }
        return changed.toString();
    }

    private static Path modular(Path entry, Path folder) throws IOException {
        if (!entry.toString().endsWith(".jar")) {
            return entry;
        }
        ModuleDescriptor module = ModuleFinder.of(entry).findAll().iterator().next().descriptor();
        List<String> required = REQUIRED.get(module.name());
        if (!module.isAutomatic() || required == null) {
            return entry;
        }
        Path copy = folder.resolve(entry.getFileName());
        try (JarFile jar = new JarFile(entry.toFile()); OutputStream out = Files.newOutputStream(copy);
                JarOutputStream modular = new JarOutputStream(out)) {
            for (JarEntry each : jar.stream().toList()) {
                modular.putNextEntry(new JarEntry(each.getName()));
                try (InputStream content = jar.getInputStream(each)) {
                    content.transferTo(modular);
                }
            }
            modular.putNextEntry(new JarEntry("module-info.class"));
            modular.write(descriptor(module, required));
        }
        return copy;
    }

    private static byte[] descriptor(ModuleDescriptor module, List<String> required) {
        return ClassFile.of().buildModule(ModuleAttribute.of(ModuleDesc.of(module.name()), builder -> {
            builder.requires(ModuleDesc.of("java.base"), List.of(AccessFlag.MANDATED), null);
            required.forEach(name -> builder.requires(ModuleDesc.of(name), List.of(), null));
            module.packages().stream().sorted().forEach(name -> builder.exports(PackageDesc.of(name), List.of()));
        }));
    }
}
