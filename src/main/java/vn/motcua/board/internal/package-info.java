@NullMarked
package vn.motcua.board.internal;

import org.jspecify.annotations.NullMarked;
