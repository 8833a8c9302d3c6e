/** The console's window: its life cycle, its models and their updates, and the view built from the packages below. */
package dev.golink.app.shell;
