/** The tone of notices. */
package dev.golink.app.notices.sound;
