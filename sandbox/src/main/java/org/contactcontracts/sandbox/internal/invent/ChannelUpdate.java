package org.contactcontracts.sandbox.internal.invent;

import java.time.OffsetDateTime;
import org.contactcontracts.model.invent.Channel;
import org.contactcontracts.model.invent.Contact;
import org.contactcontracts.model.invent.UpdateContactChannelRequest;

/** Updates a custom channel: null clears, absent leaves. */
final class ChannelUpdate {

  private ChannelUpdate() {}

  static Channel apply(Channel before, UpdateContactChannelRequest sent, OffsetDateTime now) {
    Channel.Builder builder = before.toBuilder();
    TriState.carry(sent.avatar(), builder::avatar, builder::clearAvatar);
    TriState.carry(sent.name(), builder::name, builder::clearName);
    TriState.carry(sent.phone(), builder::phone, builder::clearPhone);
    TriState.carry(sent.username(), builder::username, builder::clearUsername);
    TriState.carry(sent.email(), builder::email, builder::clearEmail);
    Channel after = builder.build();
    return after.equals(before) ? before : after.toBuilder().updatedAt(now).build();
  }

  /** The contact with its channel, changed at the same time if the channel changed. */
  static Contact replace(Contact contact, Channel before, Channel after) {
    if (after.equals(before)) {
      return contact;
    }
    return contact.toBuilder()
        .channels(
            contact.channels().stream()
                .map(channel -> channel.equals(before) ? after : channel)
                .toList())
        .updatedAt(after.updatedAt())
        .build();
  }
}
