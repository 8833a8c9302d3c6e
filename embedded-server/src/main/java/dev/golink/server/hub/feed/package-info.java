/** Reports changes of the fleet to operators, and events to listeners within the process. */
package dev.golink.server.hub.feed;
