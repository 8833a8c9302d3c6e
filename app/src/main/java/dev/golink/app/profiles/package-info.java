/** What operators keep about phones: the groups and tags there are, changing them, and what became of a change. */
package dev.golink.app.profiles;
