/** Groups of the command line's options, and what is said of wrong ones. */
package dev.golink.app.command.options;
