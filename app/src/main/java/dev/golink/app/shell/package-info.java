/** The console's window: its life, and the view in one language that is put together of the packages below. */
package dev.golink.app.shell;
