/** Commands for the shell of a phone: every argument reaches its program as it is. */
package dev.golink.phones.adb.shell;
