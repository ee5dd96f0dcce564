/** Petitions as officers handle them. */
@NullMarked
package vn.motcua.desk.petitions;

import org.jspecify.annotations.NullMarked;
