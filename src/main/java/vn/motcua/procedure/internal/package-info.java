/** How the catalogue is read, checked, kept and searched. */
@NullMarked
package vn.motcua.procedure.internal;

import org.jspecify.annotations.NullMarked;
