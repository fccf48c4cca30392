/**
 * Recorded traffic with defects that were put there on purpose, and what each checker finds in it.
 *
 * <p>Start with {@link org.contactcontracts.corpus.TrafficCorpus}; {@code TrafficCorpusTest} holds
 * the checker against it, {@code CheckingComparedIT} the tools of others.
 */
@NullMarked
package org.contactcontracts.corpus;

import org.jspecify.annotations.NullMarked;
