/** The profiles of phones: existing groups and tags, changes of profiles, and their results. */
package dev.golink.app.profiles;
