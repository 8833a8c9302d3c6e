/** An operator who clicks and types at random, for as long as one likes, and what it costs the window. */
package dev.golink.app.robot;
