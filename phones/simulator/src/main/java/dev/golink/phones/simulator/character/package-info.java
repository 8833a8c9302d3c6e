/** Who the make-believe phones are and how they behave, all of it decided by their number alone. */
package dev.golink.phones.simulator.character;
