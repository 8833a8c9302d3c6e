package dev.golink.app.rules;

import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.util.Formatter;
import java.util.List;
import java.util.Set;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Conditions that hold in all modules. */
public final class SharedRules {
    private static final Set<String> CASES = Set.of("toLowerCase", "toUpperCase");
    private static final List<Class<?>> NUMBER_FORMATS = List.of(NumberFormat.class, DecimalFormat.class);

    private SharedRules() {}

    /** Allows only those packages that the table allows. */
    public static ArchCondition<JavaClass> useWhatTheTableAllows(PackageTable table) {
        return new ArchCondition<>("use only packages that docs/packages.md allows") {
            @Override
            public void check(JavaClass user, ConditionEvents events) {
                String from = name(user);
                for (Dependency use : user.getDirectDependenciesFromSelf()) {
                    JavaClass used = use.getTargetClass().getBaseComponentType();
                    if (used.getPackageName().startsWith(PackageTable.ROOT)) {
                        events.add(new SimpleConditionEvent(user, table.allows(from, name(used)),
                                from + " may not use " + name(used) + ": " + use.getDescription()));
                    }
                }
            }
        };
    }

    /** Covers method references too. */
    public static DescribedPredicate<JavaAccess<?>> leavingTheLocaleToTheSystem() {
        return DescribedPredicate.describe("using the system's default locale", access -> access
                .getTarget() instanceof CodeUnitAccessTarget target && isWithoutLocale(target));
    }

    private static boolean isWithoutLocale(CodeUnitAccessTarget target) {
        String name = target.getName();
        List<String> takes = target.getRawParameterTypes().stream().map(JavaClass::getName).toList();
        JavaClass owner = target.getOwner();
        if (takes.contains("java.util.Locale") || takes.contains("java.text.DecimalFormatSymbols")) {
            return false;
        }
        if (owner.isEquivalentTo(String.class)) {
            return name.equals("format") || name.equals("formatted") || CASES.contains(name);
        }
        if (NUMBER_FORMATS.stream().anyMatch(owner::isEquivalentTo)) {
            return name.equals("<init>") || name.matches("get\\w*Instance");
        }
        boolean prints = owner.getName().equals("java.io.PrintStream") || owner.getName().equals("java.io.PrintWriter");
        return owner.isEquivalentTo(Formatter.class) && name.equals("<init>")
                || prints && (name.equals("printf") || name.equals("format"));
    }

    private static String name(JavaClass type) {
        String name = type.getPackageName();
        return name.substring(Math.min(name.length(), PackageTable.ROOT.length()));
    }
}
