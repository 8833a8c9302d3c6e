package dev.golink.app.profiles;

import java.util.List;
import java.util.Set;

import dev.golink.app.search.FilterChip;
import dev.golink.server.fleet.profile.Profile;
import dev.golink.server.fleet.profile.ProfileEdit;

/** The two kinds of names that operators give to several phones. */
public enum NameKind {
    /** A group that a phone belongs to. */
    GROUP,
    /** A tag that marks a phone. */
    TAG;

    /** The names of this kind that a phone has. */
    public List<String> of(Profile profile) {
        return switch (this) {
            case GROUP -> profile.groups();
            case TAG -> profile.tags();
        };
    }

    /** The change that adds and removes names. */
    public ProfileEdit edit(Set<String> given, Set<String> taken) {
        return switch (this) {
            case GROUP -> ProfileEdit.groups(given, taken);
            case TAG -> ProfileEdit.tags(given, taken);
        };
    }

    /** The names that a change adds. */
    public Set<String> given(ProfileEdit edit) {
        return switch (this) {
            case GROUP -> edit.joins();
            case TAG -> edit.marks();
        };
    }

    /** The names that a change removes. */
    public Set<String> taken(ProfileEdit edit) {
        return switch (this) {
            case GROUP -> edit.leaves();
            case TAG -> edit.unmarks();
        };
    }

    /** The filter that finds the phones with this name. */
    public FilterChip chip(String name) {
        return switch (this) {
            case GROUP -> new FilterChip.OfGroup(name);
            case TAG -> new FilterChip.OfTag(name);
        };
    }
}
