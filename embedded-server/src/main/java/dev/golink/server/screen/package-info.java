/** Screens: frames go from one phone to those who watch it, in order and bounded; nothing is ever decoded here. */
package dev.golink.server.screen;
