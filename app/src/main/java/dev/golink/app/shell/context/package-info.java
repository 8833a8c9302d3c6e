/** The surroundings of a console: its server, the computer's services, and the operator's preferences. */
package dev.golink.app.shell.context;
