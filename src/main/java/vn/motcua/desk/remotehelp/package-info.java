/** What a helper has booked today, and what became of it. */
@NullMarked
package vn.motcua.desk.remotehelp;

import org.jspecify.annotations.NullMarked;
