package org.contactcontracts.sandbox.internal.world;

import java.util.function.Function;
import org.contactcontracts.sandbox.internal.Answer;
import org.contactcontracts.sandbox.internal.VendorErrors;

/**
 * The contacts of a vendor.
 *
 * @param vendor the vendor id
 * @param model the vendor's model of a contact
 * @param lookups reads what a contact can be found by beside its key
 * @param errors how the vendor says no
 * @param missing what the vendor answers about a contact that there is not
 */
public record ContactKind<C>(
    String vendor,
    Class<C> model,
    Function<C, Lookups> lookups,
    VendorErrors errors,
    Answer missing) {}
