/** Profiles of phones, and changes to them. */
package dev.golink.server.fleet.profile;
