package org.contactcontracts.sandbox.internal.omnivibe;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Map;
import org.contactcontracts.model.ContactJson;

/**
 * What is remembered of a picture; the picture itself is not.
 *
 * @param mediaType such as {@code image/png}
 * @param size in bytes
 */
record AvatarFile(@JsonProperty("media_type") String mediaType, @JsonProperty("size") long size) {

  /** As a member that is shown beside those of the contact. */
  String toMembers() {
    try {
      return ContactJson.mapper().writeValueAsString(Map.of("avatar_file", this));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Two values can always be written as JSON.", e);
    }
  }
}
