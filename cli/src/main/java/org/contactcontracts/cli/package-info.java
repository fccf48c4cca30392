/**
 * The program {@code contact-contracts}: it turns options into calls of the other modules and their
 * answers into text and exit codes.
 *
 * <p>Start at {@link org.contactcontracts.cli.Main}, where the subcommands are registered.
 */
@NullMarked
package org.contactcontracts.cli;

import org.jspecify.annotations.NullMarked;
