package dev.golink.app.command;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Takes an argument that is meant as a link, valid or not: what is wrong with a link is also shown in the open window.
 * Any other argument is probably a mistyped command.
 */
final class LinkConverter implements ITypeConverter<String> {
    private static final String SCHEME = "golink:";

    @Override
    public String convert(String argument) {
        if (!argument.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw new TypeConversionException("'" + argument + "' is not a link");
        }
        return argument;
    }
}
