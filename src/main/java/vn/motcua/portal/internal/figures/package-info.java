/** Public figures of every agency: page, CSV and open data from the report's one query. */
@NullMarked
package vn.motcua.portal.internal.figures;

import org.jspecify.annotations.NullMarked;
