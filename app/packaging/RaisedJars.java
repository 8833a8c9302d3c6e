import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;

/**
 * Raises the classes of an old library to a newer version of the class file format, so that Java takes them into the
 * image's AOT caches. Java takes no class below version 50 into a cache, and checks such a class with its old, slow
 * verifier. Picocli's classes have version 49. Their code stays as it is; each method gets the table that the new
 * verifier reads (JVMS 4.7.4).
 */
class RaisedJars {
    private static final Pattern OLD_LIBRARY = Pattern.compile("picocli-[0-9.]+\\.jar");
    private static final int NEW_VERSION = ClassFile.JAVA_17_VERSION;
    private static final ClassTransform RAISE = ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL)
            .andThen((builder, element) -> {
                if (element instanceof ClassFileVersion) {
                    builder.withVersion(NEW_VERSION, 0);
                } else {
                    builder.with(element);
                }
            });

    private final ClassFile format;

    private RaisedJars(ClassLoader library) {
        this.format = ClassFile.of(StackMapsOption.GENERATE_STACK_MAPS, ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.ofResourceParsing(library).orElse(ClassHierarchyResolver.defaultResolver())));
    }

    /** Writes raised copies into the folder; returns the module path that has them in place of the old libraries. */
    static String in(Path folder, String modulePath) throws IOException {
        List<String> modules = new ArrayList<>();
        for (String module : modulePath.split(File.pathSeparator)) {
            Path jar = Path.of(module);
            boolean old = OLD_LIBRARY.matcher(jar.getFileName().toString()).matches();
            modules.add(old ? raise(jar, folder.resolve(jar.getFileName())).toString() : module);
        }
        return String.join(File.pathSeparator, modules);
    }

    private static Path raise(Path jar, Path copy) throws IOException {
        try (JarFile from = new JarFile(jar.toFile());
                URLClassLoader library = new URLClassLoader(new URL[]{jar.toUri().toURL()}, null);
                JarOutputStream to = new JarOutputStream(Files.newOutputStream(copy))) {
            RaisedJars raised = new RaisedJars(library);
            for (JarEntry entry : from.stream().toList()) {
                to.putNextEntry(new JarEntry(entry.getName()));
                try (InputStream content = from.getInputStream(entry)) {
                    to.write(raised.raise(entry.getName(), content.readAllBytes()));
                }
            }
        }
        return copy;
    }

    private byte[] raise(String name, byte[] content) {
        if (!name.endsWith(".class")) {
            return content;
        }
        ClassModel model = format.parse(content);
        return model.majorVersion() < ClassFile.JAVA_6_VERSION ? format.transformClass(model, RAISE) : content;
    }
}
