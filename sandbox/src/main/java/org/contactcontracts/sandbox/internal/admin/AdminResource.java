package org.contactcontracts.sandbox.internal.admin;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.BiFunction;
import org.contactcontracts.model.ContactJson;
import org.contactcontracts.sandbox.internal.api.ContactEntry;
import org.contactcontracts.sandbox.internal.api.ContactPage;
import org.contactcontracts.sandbox.internal.api.CreateContactRequest;
import org.contactcontracts.sandbox.internal.api.CreateFaultRequest;
import org.contactcontracts.sandbox.internal.api.Exchange;
import org.contactcontracts.sandbox.internal.api.ExchangePage;
import org.contactcontracts.sandbox.internal.api.Fault;
import org.contactcontracts.sandbox.internal.api.FaultList;
import org.contactcontracts.sandbox.internal.api.OpenWorldRequest;
import org.contactcontracts.sandbox.internal.api.RecordingFormat;
import org.contactcontracts.sandbox.internal.api.Removal;
import org.contactcontracts.sandbox.internal.api.SandboxApi;
import org.contactcontracts.sandbox.internal.api.SnapshotList;
import org.contactcontracts.sandbox.internal.api.VendorId;
import org.contactcontracts.sandbox.internal.api.VerdictKind;
import org.contactcontracts.sandbox.internal.api.World;
import org.contactcontracts.sandbox.internal.api.WorldPage;
import org.contactcontracts.sandbox.internal.api.WorldSnapshot;
import org.contactcontracts.sandbox.internal.fault.FaultRules;
import org.contactcontracts.sandbox.internal.journal.ExchangeJournal;
import org.contactcontracts.sandbox.internal.journal.JournalEntry;
import org.contactcontracts.sandbox.internal.journal.JournalQuery;
import org.contactcontracts.sandbox.internal.journal.Recording;
import org.contactcontracts.sandbox.internal.journal.Recordings;
import org.contactcontracts.sandbox.internal.world.ContactConflictException;
import org.contactcontracts.sandbox.internal.world.InvalidContactException;
import org.contactcontracts.sandbox.internal.world.WorldDirectory;
import org.contactcontracts.sandbox.internal.world.WorldDirectory.StoredContact;
import org.contactcontracts.sandbox.internal.world.WorldDirectory.WorldInfo;
import org.jspecify.annotations.Nullable;

/** What the admin API does. Requests get here after they kept its contract. */
@Path("/_sandbox")
public final class AdminResource implements SandboxApi {
  private static final int DEFAULT_LIMIT = 100;

  private final WorldDirectory worlds;
  private final ExchangeJournal journal;
  private final Recordings recordings;
  private final FaultRules faults;
  private final BiFunction<String, String, Map<String, Object>> contacts;

  @Context
  @SuppressWarnings("NullAway.Init")
  private UriInfo uri;

  /**
   * The admin API over what a sandbox consists of.
   *
   * @param contacts the contacts by their key, of a vendor and a credential
   */
  public AdminResource(
      WorldDirectory worlds,
      ExchangeJournal journal,
      FaultRules faults,
      BiFunction<String, String, Map<String, Object>> contacts) {
    this.worlds = worlds;
    this.journal = journal;
    this.recordings = new Recordings(journal);
    this.faults = faults;
    this.contacts = contacts;
  }

  @Override
  public WorldPage listWorlds(
      @Nullable VendorId vendor, @Nullable String after, @Nullable Integer limit) {
    int most = limit(limit);
    List<WorldInfo> found = worlds.worlds(value(vendor), after, most);
    WorldPage.Builder page = WorldPage.builder().worlds(found.stream().map(Shapes::world).toList());
    return found.size() < most ? page.build() : page.next(found.get(most - 1).id()).build();
  }

  @Override
  public World openWorld(OpenWorldRequest request) {
    return Shapes.world(worlds.open(request.vendor().value(), request.credential()));
  }

  @Override
  public World getWorld(String worldId) {
    return Shapes.world(worlds.world(worldId).orElseThrow(AdminResource::noWorld));
  }

  @Override
  public Removal deleteWorld(String worldId) {
    return removed(worlds.delete(worldId), noWorld());
  }

  @Override
  public World resetWorld(String worldId) {
    if (!worlds.reset(worldId)) {
      throw noWorld();
    }
    return getWorld(worldId);
  }

  @Override
  public ContactPage listContacts(
      String worldId,
      @Nullable String after,
      @Nullable Integer limit,
      @Nullable String containing) {
    getWorld(worldId);
    int most = limit(limit);
    List<StoredContact> found = worlds.contacts(worldId, after, most, containing);
    ContactPage.Builder page =
        ContactPage.builder().contacts(found.stream().map(Shapes::contact).toList());
    return found.size() < most ? page.build() : page.next(found.get(most - 1).key()).build();
  }

  @Override
  public ContactEntry createContact(String worldId, CreateContactRequest request) {
    JsonNode contact = ContactJson.mapper().valueToTree(request.contact());
    try {
      return Shapes.contact(worlds.create(worldId, request.key(), contact));
    } catch (NoSuchElementException e) {
      throw noWorld();
    } catch (ContactConflictException e) {
      throw Problems.exception(409, String.valueOf(e.getMessage()));
    } catch (InvalidContactException e) {
      throw Problems.exception(
          422,
          "The contact breaks the contract of its vendor; mend what the findings name.",
          e.findings());
    }
  }

  @Override
  public ContactEntry getContact(String worldId, String key) {
    getWorld(worldId);
    return Shapes.contact(worlds.contact(worldId, key).orElseThrow(AdminResource::noContact));
  }

  @Override
  public Removal deleteContact(String worldId, String key) {
    getWorld(worldId);
    return removed(worlds.deleteContact(worldId, key), noContact());
  }

  @Override
  public SnapshotList listSnapshots(String worldId) {
    getWorld(worldId);
    return SnapshotList.builder()
        .snapshots(worlds.snapshots(worldId).stream().map(Shapes::snapshot).toList())
        .build();
  }

  @Override
  public WorldSnapshot takeSnapshot(String worldId, String name) {
    try {
      return Shapes.snapshot(worlds.takeSnapshot(worldId, name));
    } catch (NoSuchElementException e) {
      throw noWorld();
    }
  }

  @Override
  public World restoreSnapshot(String worldId, String name) {
    getWorld(worldId);
    if (!worlds.restore(worldId, name)) {
      throw noSnapshot();
    }
    return getWorld(worldId);
  }

  @Override
  public Removal deleteSnapshot(String worldId, String name) {
    getWorld(worldId);
    return removed(worlds.deleteSnapshot(worldId, name), noSnapshot());
  }

  @Override
  public ExchangePage listExchanges(
      @Nullable String worldId,
      @Nullable VendorId vendor,
      @Nullable String operation,
      @Nullable VerdictKind verdict,
      @Nullable Integer status,
      @Nullable Long after,
      @Nullable Integer limit,
      @Nullable Integer wait) {
    JournalQuery query =
        new JournalQuery(
            worldId,
            value(vendor),
            operation,
            verdict == null ? null : verdict.value(),
            status,
            after == null ? 0 : after,
            limit(limit));
    List<JournalEntry> found = journal.await(query, wait == null ? 0 : wait);
    ExchangePage.Builder page =
        ExchangePage.builder().exchanges(found.stream().map(Shapes::summary).toList());
    return found.isEmpty()
        ? page.build()
        : page.next(found.get(found.size() - 1).sequence()).build();
  }

  @Override
  public Exchange getExchange(Long sequence) {
    return journal
        .find(sequence)
        .map(Shapes::exchange)
        .orElseThrow(
            () ->
                Problems.exception(
                    404,
                    "There is no such exchange; it may have made room for newer ones. List them with GET /_sandbox/journal."));
  }

  @Override
  public Removal clearJournal() {
    return removed(journal.clear());
  }

  @Override
  public Recording exportJournal(
      @Nullable RecordingFormat format, @Nullable String worldId, @Nullable VendorId vendor) {
    String base = uri.getBaseUri().toString().replaceFirst("/+$", "");
    return RecordingFormat.NDJSON.equals(format)
        ? recordings.ndjson(base, worldId, value(vendor))
        : recordings.har(base, worldId, value(vendor));
  }

  @Override
  public FaultList listFaults() {
    return FaultList.builder().faults(faults.all().stream().map(Shapes::fault).toList()).build();
  }

  @Override
  public Fault createFault(CreateFaultRequest request) {
    String id = request.id().orElseGet(faults::newId);
    return faults
        .add(Shapes.spec(id, request))
        .map(Shapes::fault)
        .orElseThrow(
            () ->
                Problems.exception(
                    409,
                    "The id is taken, or there are 1000 rules; choose another id, or remove rules with DELETE /_sandbox/faults."));
  }

  @Override
  public Fault getFault(String faultId) {
    return faults.withId(faultId).map(Shapes::fault).orElseThrow(AdminResource::noFault);
  }

  @Override
  public Removal deleteFault(String faultId) {
    return removed(faults.remove(faultId), noFault());
  }

  @Override
  public Removal clearFaults() {
    return removed(faults.clear());
  }

  @Override
  public Map<String, Object> showContacts(VendorId vendor, String credential) {
    return contacts.apply(vendor.value(), credential);
  }

  private static int limit(@Nullable Integer limit) {
    return Optional.ofNullable(limit).orElse(DEFAULT_LIMIT);
  }

  private static @Nullable String value(@Nullable VendorId vendor) {
    return vendor == null ? null : vendor.value();
  }

  private static Removal removed(long count) {
    return Removal.builder().removed(count).build();
  }

  private static Removal removed(boolean done, WebApplicationException otherwise) {
    if (!done) {
      throw otherwise;
    }
    return removed(1);
  }

  private static WebApplicationException noWorld() {
    return Problems.exception(
        404,
        "There is no such world; list them with GET /_sandbox/worlds, or open one with POST /_sandbox/worlds.");
  }

  private static WebApplicationException noContact() {
    return Problems.exception(
        404,
        "The world has no such contact; list them with GET /_sandbox/worlds/{worldId}/contacts.");
  }

  private static WebApplicationException noSnapshot() {
    return Problems.exception(
        404,
        "The world has no such snapshot; list them with GET /_sandbox/worlds/{worldId}/snapshots.");
  }

  private static WebApplicationException noFault() {
    return Problems.exception(404, "There is no such rule; list them with GET /_sandbox/faults.");
  }
}
