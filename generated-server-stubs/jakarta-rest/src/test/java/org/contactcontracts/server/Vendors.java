package org.contactcontracts.server;

import jakarta.ws.rs.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.contactcontracts.model.invent.Channel;
import org.contactcontracts.model.invent.ChannelType;
import org.contactcontracts.model.invent.UpdateContactChannelRequest;
import org.contactcontracts.model.ninetyninedigital.FlatPayload;
import org.contactcontracts.model.ninetyninedigital.UpdateContactResponse;
import org.contactcontracts.model.omnivibe.Contact;
import org.contactcontracts.model.omnivibe.UpdateContactForm;
import org.contactcontracts.server.invent.InventApi;
import org.contactcontracts.server.ninetyninedigital.NinetyNineDigitalApi;
import org.contactcontracts.server.omnivibe.OmnivibeApi;

/** Servers that remember what reaches them. No annotation of the interfaces is repeated. */
final class Vendors {

  private static final OffsetDateTime TIME = OffsetDateTime.parse("2023-11-07T05:31:56Z");

  private Vendors() {}

  @Path("/")
  public static class Invent implements InventApi {

    final List<Object> reached = new ArrayList<>();

    @Override
    public org.contactcontracts.model.invent.Contact updateContact(
        String orgId,
        String contactId,
        org.contactcontracts.model.invent.UpdateContactRequest request) {
      reached.addAll(List.of(orgId, contactId, request));
      return org.contactcontracts.model.invent.Contact.builder()
          .id(contactId)
          .clearName()
          .blocked(false)
          .unsubscribed(false)
          .isAdmin(false)
          .channels(List.of())
          .segments(List.of())
          .createdAt(TIME)
          .updatedAt(TIME)
          .build();
    }

    @Override
    public Channel updateContactChannel(
        String orgId, String contactId, String channelId, UpdateContactChannelRequest request) {
      reached.addAll(List.of(orgId, contactId, channelId, request));
      return Channel.builder()
          .id(channelId)
          .type(ChannelType.CUSTOM)
          .userId("alice")
          .clearAvatar()
          .clearName()
          .clearUsername()
          .clearEmail()
          .clearPhone()
          .clearCountry()
          .clearAgent()
          .clearIp()
          .clearLanguage()
          .platformData(Map.of())
          .createdAt(TIME)
          .updatedAt(TIME)
          .build();
    }
  }

  /** The interface stands at its superclass only, the path at itself. */
  @Path("/")
  public static final class SpecialInvent extends Invent {

    @Override
    public Channel updateContactChannel(
        String orgId, String contactId, String channelId, UpdateContactChannelRequest request) {
      return super.updateContactChannel(orgId, contactId, channelId, request);
    }
  }

  @Path("/")
  public static final class NinetyNineDigital implements NinetyNineDigitalApi {

    final List<Object> reached = new ArrayList<>();

    @Override
    public UpdateContactResponse updateContact(
        Long accountId,
        Long contactId,
        org.contactcontracts.model.ninetyninedigital.UpdateContactRequest request) {
      reached.addAll(List.of(accountId, contactId, request));
      return UpdateContactResponse.builder()
          .payload(FlatPayload.builder().id(contactId).build())
          .build();
    }
  }

  @Path("/")
  public static final class Omnivibe implements OmnivibeApi {

    final List<Object> reached = new ArrayList<>();

    @Override
    public Contact updateContact(
        String inboxIdentifier,
        String contactIdentifier,
        org.contactcontracts.model.omnivibe.UpdateContactRequest request) {
      reached.addAll(List.of(inboxIdentifier, contactIdentifier, request));
      return Contact.builder().id(1L).build();
    }

    @Override
    public Contact updateContactForm(
        String inboxIdentifier, String contactIdentifier, UpdateContactForm form) {
      reached.addAll(List.of(inboxIdentifier, contactIdentifier, form));
      return Contact.builder().id(2L).build();
    }
  }
}
