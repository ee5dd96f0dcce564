/** Petitions as citizens send, follow and read them. */
@NullMarked
package vn.motcua.portal.petitions;

import org.jspecify.annotations.NullMarked;
