/** A random operator who clicks and types for any length of time, and the memory that this costs the window. */
package dev.golink.app.robot;
