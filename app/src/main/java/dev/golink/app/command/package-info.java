/** The command line: its options, and its commands to simulate phones and to check servers and phones. */
package dev.golink.app.command;
