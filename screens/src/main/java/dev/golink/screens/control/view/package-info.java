/** What windows show of the control of phones: buttons, signs, remarks and the list of the last gestures. */
package dev.golink.screens.control.view;
