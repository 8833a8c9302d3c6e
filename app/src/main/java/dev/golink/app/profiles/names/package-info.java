/** Views of groups and tags: the list at the side of the table, and the menus and fields to change them. */
package dev.golink.app.profiles.names;
