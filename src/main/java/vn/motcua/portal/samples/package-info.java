/** Sample papers and blank forms, for everybody. */
@NullMarked
package vn.motcua.portal.samples;

import org.jspecify.annotations.NullMarked;
