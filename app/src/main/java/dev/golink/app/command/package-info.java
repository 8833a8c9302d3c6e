/** The command line: its options, and the commands beside the console: to simulate phones, and to check servers and phones. */
package dev.golink.app.command;
