/** How figures are counted: the request made precise, the one query over the facts, and its tallies. */
@NullMarked
package vn.motcua.report.internal;

import org.jspecify.annotations.NullMarked;
