package org.contactcontracts.lint;

import java.util.List;

/** The house rules, in the order of a document: the file, its schemas, operations and samples. */
final class HouseRules {
  private HouseRules() {}

  static List<LintRule> all() {
    return List.of(
        new OpenapiMetaSchema(),
        new SchemaDialect(),
        new OpenapiVersion(),
        new InfoVersion(),
        new InfoLicense(),
        new ServersHttps(),
        new YamlUnambiguous(),
        new RefsResolve(),
        new ComponentsUsed(),
        new ExtensionKeys(),
        new ExtensionTexts(),
        new SchemaKeywords(),
        new KeywordFitsType(),
        new NullLast(),
        new RefAlone(),
        new EnumValues(),
        new IntegerRange(),
        new FormatKnown(),
        new FormatHasPattern(),
        new DateTimePatternShared(),
        new PatternAnchored(),
        new PatternPortable(),
        new PatternLinear(),
        new RequiredDeclared(),
        new RequestsTyped(),
        new RequestsClosed(),
        new ResponsesOpen(),
        new DirectionsApart(),
        new ContentSchemaRef(),
        new ModelsNamed(),
        new SchemaName(),
        new RequestName(),
        new DescriptionSentence(),
        new ExamplePresent(),
        new ExampleRealistic(),
        new ExampleValid(),
        new OperationIds(),
        new FormOperationId(),
        new FormMembers(),
        new HmacMembers(),
        new OperationIdempotent(),
        new OperationTag(),
        new OperationSummary(),
        new SecurityKnown(),
        new SecuredAnswers401(),
        new ResponseStatuses(),
        new ResponseContent(),
        new ResponseOrder(),
        new PathParameters(),
        new MemberOrder(),
        new RequestBodyRequired(),
        new MediaTypes(),
        new OneOfIdentified(),
        new VendorList(),
        new SamplePath(),
        new SampleReason(),
        new SampleCoverage());
  }
}
