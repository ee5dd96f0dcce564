/** What applicants filled in, as officers read it. */
@NullMarked
package vn.motcua.desk.forms;

import org.jspecify.annotations.NullMarked;
