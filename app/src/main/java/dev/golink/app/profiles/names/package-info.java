/** Views of groups and tags: the list at the side, the menus and the fields to change them. */
package dev.golink.app.profiles.names;
