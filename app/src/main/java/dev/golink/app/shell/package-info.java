/** The console's window: its life, its models and what keeps them up to date, and the view that is put together of the packages below. */
package dev.golink.app.shell;
