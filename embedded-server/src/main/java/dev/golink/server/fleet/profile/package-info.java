/** What operators keep about phones, and how they change it. */
package dev.golink.server.fleet.profile;
