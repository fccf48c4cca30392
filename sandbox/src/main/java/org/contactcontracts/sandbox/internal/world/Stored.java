package org.contactcontracts.sandbox.internal.world;

import org.jspecify.annotations.Nullable;

/**
 * A contact in its world.
 *
 * @param id its place in the order in which contacts were made
 * @param key what it is addressed by
 * @param contact the vendor's model
 * @param body the contact as the text that is stored
 * @param attachment a JSON object with members that are shown beside the contact's own, to
 *     administrators alone
 */
public record Stored<C>(long id, String key, C contact, String body, @Nullable String attachment) {}
