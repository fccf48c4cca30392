package org.contactcontracts.validator;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.contactcontracts.validator.internal.ContractDocument;
import org.contactcontracts.validator.internal.OperationNode;

/**
 * One contract: an OpenAPI 3.0 or 3.1 document with its operations.
 *
 * <p>{@link #of} gives a bundled contract, {@link #read} and {@link #parse} another document. Every
 * schema is compiled once, when the contract is made. Immutable and safe for use by several
 * threads.
 */
public final class Contract {
  private final ContractDocument document;
  private final Limits limits;
  private final Map<String, Operation> operations;

  private Contract(ContractDocument document, Limits limits) {
    this.document = document;
    this.limits = limits;
    Map<String, Operation> byId = new LinkedHashMap<>();
    for (OperationNode node : document.operations()) {
      byId.put(node.id(), new Operation(document, node, limits));
    }
    operations = byId;
  }

  /**
   * The bundled contract of a vendor, with the default {@link Limits}. The same instance each time.
   *
   * @param vendorId one of {@link #vendors()}, such as {@code clerk-chat}
   * @throws ContractException with the code {@code unknown-vendor} when there is none; its message
   *     names the known ones
   */
  public static Contract of(String vendorId) {
    return BundledContracts.INSTANCE.of(Objects.requireNonNull(vendorId, "vendorId"));
  }

  /** The vendor ids of the bundled contracts, in alphabetical order. */
  public static List<String> vendors() {
    return BundledContracts.INSTANCE.vendors();
  }

  /**
   * Reads another contract from a file, in YAML or JSON.
   *
   * @param file the document; the name of its folder becomes the {@link #vendor()}
   * @throws ContractException with the code {@code unreadable-contract} when the file cannot be
   *     read or is not an OpenAPI 3.0 or 3.1 document whose references stay within it
   */
  public static Contract read(Path file) {
    Path parent = file.toAbsolutePath().normalize().getParent();
    Path folder = parent == null ? null : parent.getFileName();
    return read(folder == null ? file.toString() : folder.toString(), file);
  }

  /**
   * Reads another contract from a file, in YAML or JSON, under a name of one's own.
   *
   * @param name becomes the {@link #vendor()}
   * @param file the document
   * @throws ContractException with the code {@code unreadable-contract} when the file cannot be
   *     read or is not an OpenAPI 3.0 or 3.1 document whose references stay within it
   */
  public static Contract read(String name, Path file) {
    Objects.requireNonNull(name, "name");
    try {
      return parse(name, file.toString(), Files.readAllBytes(file));
    } catch (IOException e) {
      throw new ContractException(
          ContractException.UNREADABLE_CONTRACT,
          "The contract " + file + " cannot be read; check that the file exists and is readable.",
          e);
    }
  }

  /**
   * Reads another contract from memory, in YAML or JSON.
   *
   * @param name becomes the {@link #vendor()} and the {@link #file()}
   * @param yaml the document, in UTF-8
   * @throws ContractException with the code {@code unreadable-contract} when it is not an OpenAPI
   *     3.0 or 3.1 document whose references stay within it
   */
  public static Contract parse(String name, byte[] yaml) {
    return parse(Objects.requireNonNull(name, "name"), name, yaml);
  }

  private static Contract parse(String name, String file, byte[] yaml) {
    return new Contract(ContractDocument.parse(name, file, yaml), Limits.defaults());
  }

  /** A contract from a document that was read from YAML before. */
  static Contract of(String name, String file, JsonNode document, Supplier<byte[]> yaml) {
    return new Contract(ContractDocument.of(name, file, document, yaml), Limits.defaults());
  }

  /**
   * This contract with other limits.
   *
   * @param limits the limits on every body and parameter
   */
  public Contract withLimits(Limits limits) {
    return new Contract(document, Objects.requireNonNull(limits, "limits"));
  }

  /** The vendor id, such as {@code clerk-chat}. */
  public String vendor() {
    return document.vendor();
  }

  /**
   * The file that it was read from: {@code specs/<vendor>/openapi.yaml} for a bundled contract, the
   * path as it was given for another.
   */
  public String file() {
    return document.file();
  }

  /**
   * Where a part of the contract stands in its file.
   *
   * @param pointer a JSON Pointer with a leading number sign, such as {@link Finding#contract()};
   *     when nothing stands there, what would contain it
   */
  public TextPosition position(String pointer) {
    return document.position(Objects.requireNonNull(pointer, "pointer"));
  }

  /** The title of the document. */
  public String title() {
    return document.title();
  }

  /**
   * The words that the contract itself writes: the names of members and parameters, and the texts
   * that an enum lists. Whoever hides what a message says may show these, because they are the same
   * for everybody.
   */
  public Set<String> words() {
    return document.words();
  }

  /** The limits on every body and parameter. */
  public Limits limits() {
    return limits;
  }

  /** The operations, in the order of the document. */
  public List<Operation> operations() {
    return List.copyOf(operations.values());
  }

  /**
   * The operation with an operationId.
   *
   * @param operationId such as {@code updateContact}
   * @throws ContractException with the code {@code unknown-operation} when there is none; its
   *     message names the known ones
   */
  public Operation operation(String operationId) {
    Operation operation = operations.get(Objects.requireNonNull(operationId, "operationId"));
    if (operation == null) {
      throw new ContractException(
          ContractException.UNKNOWN_OPERATION,
          "The contract of %s has no operation %s; it has %s."
              .formatted(vendor(), operationId, String.join(", ", operations.keySet())));
    }
    return operation;
  }

  @Override
  public String toString() {
    return vendor() + " " + operations.keySet();
  }
}
