/** The composition root: turns the options of the command line into a running console or server. */
package dev.golink.app;
