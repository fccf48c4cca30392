package org.contactcontracts.sandbox.internal.omnivibe;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What is remembered of a picture; the picture itself is not.
 *
 * @param mediaType such as {@code image/png}
 * @param size in bytes
 */
record AvatarFile(@JsonProperty("media_type") String mediaType, @JsonProperty("size") long size) {}
