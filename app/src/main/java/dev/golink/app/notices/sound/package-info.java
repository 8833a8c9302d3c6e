/** The tone that may go with a notice. */
package dev.golink.app.notices.sound;
