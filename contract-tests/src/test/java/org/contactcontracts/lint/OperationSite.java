package org.contactcontracts.lint;

import java.util.stream.Stream;

/**
 * An Operation Object.
 *
 * @param document the document it stands in
 * @param path the template of its path
 * @param at the operation and its pointer
 */
record OperationSite(ContractDocument document, String path, Located at) {

  String pointer() {
    return at.pointer();
  }

  String id() {
    return at.member("operationId").text();
  }

  /** The parameters of the path and of the operation, references followed. */
  Stream<Located> parameters() {
    Located pathItem = document.root().member("paths").member(path);
    return Stream.of(pathItem, at)
        .flatMap(owner -> owner.member("parameters").elements())
        .map(document::resolve);
  }

  /** The responses by their statuses as they stand here, references not followed. */
  Stream<Located> responses() {
    return at.member("responses").members();
  }

  /** The media types of the request body. */
  Stream<Located> requestContents() {
    return document.resolve(at.member("requestBody")).member("content").members();
  }

  /** The media types of all responses. */
  Stream<Located> responseContents() {
    return responses().map(document::resolve).flatMap(r -> r.member("content").members());
  }

  /** The security requirements in force: those of the operation, else those of the document. */
  Located security() {
    Located own = at.member("security");
    return own.isPresent() ? own : document.root().member("security");
  }
}
