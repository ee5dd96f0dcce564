/** Filing by a person at home: what is being filled in, its papers, who applies together, and the sending. */
@NullMarked
package vn.motcua.portal.filing;

import org.jspecify.annotations.NullMarked;
