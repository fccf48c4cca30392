/**
 * The vendors once more, in maps and lists, to hold the sandbox against. Nothing in here uses what
 * the sandbox is made of. Start with {@link PlainVendor}.
 */
package org.contactcontracts.sandbox.plain;
