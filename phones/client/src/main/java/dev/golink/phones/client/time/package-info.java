/** The single thread of all phones of a program, and its time. */
package dev.golink.phones.client.time;
