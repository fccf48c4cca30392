package org.contactcontracts.validator.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.BaseKeywordValidator;
import com.networknt.schema.keyword.Keyword;
import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.List;

/**
 * The keyword {@code oneOf} with a bound on the errors of each branch. The evaluator's own one
 * evaluates every branch to its end and keeps what it finds: a hundred megabytes for a mebibyte of
 * wrong elements, even to answer no.
 */
final class BoundedOneOf extends BaseKeywordValidator {
  /** Takes the place of the evaluator's own keyword in a dialect. */
  static final Keyword KEYWORD =
      new Keyword() {
        @Override
        public String getValue() {
          return "oneOf";
        }

        @Override
        public KeywordValidator newValidator(
            SchemaLocation location, JsonNode branches, Schema parent, SchemaContext context) {
          return new BoundedOneOf(this, location, branches, parent, context);
        }
      };

  private final List<Schema> branches = new ArrayList<>();

  private BoundedOneOf(
      Keyword keyword,
      SchemaLocation location,
      JsonNode branches,
      Schema parent,
      SchemaContext context) {
    super(keyword, branches, location, parent, context);
    for (int i = 0; i < branches.size(); i++) {
      this.branches.add(context.newSchema(location.append(i), branches.get(i), parent));
    }
  }

  @Override
  public void validate(ExecutionContext context, JsonNode node, JsonNode root, NodePath location) {
    List<Error> errors = context.getErrors();
    List<Error> ofBranches = new ArrayList<>();
    int fitting = 0;
    // A second one that fits decides, whatever the others say.
    for (int i = 0; i < branches.size() && fitting < 2; i++) {
      BoundedErrors ofBranch = BoundedErrors.beside(errors);
      context.setErrors(ofBranch);
      context.evaluationPathAddLast(i);
      try {
        branches.get(i).validate(context, node, root, location);
      } catch (BoundedErrors.Full e) {
        // Enough is known of this branch.
      } finally {
        context.evaluationPathRemoveLast();
        context.setErrors(errors);
      }
      fitting += ofBranch.isEmpty() ? 1 : 0;
      ofBranches.addAll(ofBranch);
    }
    if (fitting != 1) {
      ofBranches.add(
          error()
              .instanceNode(node)
              .instanceLocation(location)
              .evaluationPath(context.getEvaluationPath())
              .build());
      errors.addAll(ofBranches);
    }
  }

  @Override
  public void preloadSchema() {
    preloadSchemas(branches);
  }
}
