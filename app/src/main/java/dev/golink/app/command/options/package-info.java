/** Groups of the command line's options, and the messages about wrong arguments. */
package dev.golink.app.command.options;
