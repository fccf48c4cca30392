package org.contactcontracts.sandbox.internal;

import java.util.Map;

/** One vendor: who may ask, what is served, and how errors look. */
public interface Vendor {

  /** The vendor id, which is also the first segment of every path. */
  String id();

  /** The implementation of the vendor's generated interface. */
  Object api();

  /**
   * Says whose world a request is for.
   *
   * @return the credential
   * @throws jakarta.ws.rs.WebApplicationException with the vendor's answer if there is no valid one
   */
  String authenticate(RequestHead head);

  /** How the vendor says no. */
  VendorErrors errors();

  /** The first 1,000 contacts that a credential sees, by their key, as the vendor's model. */
  Map<String, Object> contacts(String credential);
}
