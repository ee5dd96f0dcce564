/** Offering hours of remote help. */
@NullMarked
package vn.motcua.console.remotehelp;

import org.jspecify.annotations.NullMarked;
